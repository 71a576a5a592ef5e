/// One text or a pair of texts to look up by, equal if the bytes are.
///
/// `String` itself takes canonically equivalent spellings for the same, which evidence must not.
public struct TextKey: Hashable, Sendable {
    private let first: String
    private let second: String

    /// Wraps a text, or two that only together are a name.
    public init(_ first: String, _ second: String = "") {
        self.first = first
        self.second = second
    }

    /// Compares bytes.
    public static func == (left: TextKey, right: TextKey) -> Bool {
        left.first.isSame(as: right.first) && left.second.isSame(as: right.second)
    }

    /// Hashes bytes; the length between them keeps pairs apart.
    public func hash(into hasher: inout Hasher) {
        Self.combine(first, into: &hasher)
        if !second.isEmpty {
            hasher.combine(first.utf8.count)
            Self.combine(second, into: &hasher)
        }
    }

    private static func combine(_ text: String, into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
