import CRE2

/// A compiled RE2 pattern: matching is linear in the text.
final class Pattern: @unchecked Sendable {
    private let handle: OpaquePointer
    /// How many capturing groups it has.
    let groups: Int

    /// Compiles a pattern; nil if RE2 refuses it.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        let made = text.withMemoryRebound(to: CChar.self) {
            muster_re2_new($0.baseAddress, $0.count)
        }
        guard let made else { return nil }
        guard muster_re2_ok(made) else {
            muster_re2_free(made)
            return nil
        }
        handle = made
        groups = Int(muster_re2_groups(made))
    }

    deinit { muster_re2_free(handle) }

    /// Whether the text contains a match.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.withMemoryRebound(to: CChar.self) {
            muster_re2_search(handle, $0.baseAddress, $0.count, 0, nil, 0)
        }
    }

    /// The groups a caller can name: a template has one digit for each.
    private static let most = 9

    /// The first match from `start` on: byte ranges of the whole and of the first nine groups, nil where a group took
    /// no part.
    func match(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> [Range<Int>?]? {
        let groups = min(groups, Self.most)
        var spans = [Int64](repeating: -1, count: 2 * (groups + 1))
        let found = text.withMemoryRebound(to: CChar.self) {
            muster_re2_search(handle, $0.baseAddress, $0.count, start, &spans, Int32(groups + 1))
        }
        guard found else { return nil }
        return (0...groups).map { group in
            spans[2 * group] < 0 ? nil : Int(spans[2 * group])..<Int(spans[2 * group + 1])
        }
    }
}
