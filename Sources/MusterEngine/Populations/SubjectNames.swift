import MusterCEL
import MusterSource

/// Gives items their identity and the text people know them by.
struct SubjectNames {
    let kind: CompiledKind
    let document: Document
    private let evaluator: Evaluator?

    init(kind: CompiledKind, document: Document) {
        self.kind = kind
        self.document = document
        evaluator = kind.subject.map { Evaluator($0) }
    }

    /// The key fields' bytes with separators that no text can hold by accident at the same place.
    func key(of item: NodeID) -> [UInt8] {
        var key: [UInt8] = []
        for field in kind.definition.key {
            let text = text(of: item, field: field)
            key += Array(String(text.count).utf8) + [0x3A] + text
        }
        return key
    }

    func subject(of item: NodeID) -> String {
        if let evaluator {
            evaluator.bind(CompiledKind.subjectItemSlot, document, item)
            if case .value(let value) = evaluator.run(), let bytes = evaluator.bytes(value) {
                return evaluator.isSecret(value) ? Self.secret : Self.printable(bytes)
            }
        }
        let parts = kind.definition.key.map {
            isSecret(item, field: $0) ? Array(Self.secret.utf8) : text(of: item, field: $0)
        }
        return Self.printable(Array(parts.joined(separator: [0x20])))
    }

    private func isSecret(_ item: NodeID, field: String) -> Bool {
        document.value(item, field).map { document.isSecret($0) } ?? false
    }

    private func text(of item: NodeID, field: String) -> [UInt8] {
        guard let value = document.value(item, field) else { return [] }
        let node = document.node(value)
        switch node.kind {
        case .string, .bytes: return Array(document.bytes(value))
        case .fault: return Array("?".utf8)
        case .int: return Array(String(Int64(bitPattern: node.payload)).utf8)
        case .timestamp:
            return Array(
                Moment(seconds: Int64(bitPattern: node.payload), nanoseconds: node.aux).text.utf8)
        default: return Array(document.location(value).text.utf8)
        }
    }

    /// Stands for a name that must not be shown.
    static let secret = "(secret)"

    /// One line that cannot repaint a terminal: controls, also of direction and width, become `·`; 300 scalars
    /// at most.
    static func printable(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        if bytes.count <= 300, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(300) {
            scalars.append(isHidden(scalar) ? "·" : scalar)
        }
        return String(scalars)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}
