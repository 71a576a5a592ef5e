import MusterCEL
import MusterSource

/// An expression that names a value of the item and does nothing with it, such as `it.owner.name`.
///
/// Most fields are such, and reading them needs no evaluation. Whatever is not plainly there with the declared type
/// is left to the evaluator, which has the words for it.
struct FieldPath {
    private let keys: [[UInt8]]

    /// Nil for any other expression.
    init?(_ text: ExpressionText) {
        let parts = text.bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0].elementsEqual("it".utf8),
            parts.allSatisfy(Self.isIdentifier)
        else { return nil }
        keys = parts.dropFirst().map { Array($0) }
    }

    /// The value, if every step of the path is there and it has the type.
    func value(in element: ListElement, as type: CELType) -> NodeID? {
        let document = element.document
        var node = element.node
        for key in keys {
            guard let next = key.withUnsafeBufferPointer({ document.value(node, bytes: $0) })
            else { return nil }
            node = next
        }
        switch (document.node(node).kind, type) {
        case (.string, .string), (.int, .int), (.bool, .bool), (.timestamp, .timestamp),
            (.duration, .duration):
            return node
        default: return nil
        }
    }

    /// Whether the word `it` stands anywhere in an expression, be it in a text.
    static func mentionsItem(_ text: ExpressionText) -> Bool {
        text.bytes.split { !isPart($0) }.contains { $0.elementsEqual("it".utf8) }
    }

    private static func isIdentifier(_ part: some Collection<UInt8>) -> Bool {
        guard let first = part.first else { return false }
        return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) && part.allSatisfy(isPart)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
