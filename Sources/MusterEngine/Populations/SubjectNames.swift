import MusterCEL
import MusterSource

/// Gives items their identity and the text people know them by.
struct SubjectNames {
    let kind: CompiledKind
    let document: Document
    let evaluator: Evaluator?

    init(kind: CompiledKind, document: Document) {
        self.kind = kind
        self.document = document
        evaluator = kind.subject.map { Evaluator($0) }
    }

    /// The key fields' bytes with separators that no text can hold by accident at the same place.
    func key(of item: NodeID) -> [UInt8] {
        var key: [UInt8] = []
        for field in kind.definition.key {
            withText(of: item, field: field) { text in
                key.append(contentsOf: String(text.count).utf8)
                key.append(UInt8(ascii: ":"))
                key.append(contentsOf: text)
            }
        }
        return key
    }

    /// What puts items of one name in order, whatever file or row they stand in: their key, field by field, then all
    /// they say.
    func order(of item: NodeID) -> [[UInt8]] {
        var order: [[UInt8]] = []
        for field in kind.definition.key {
            withText(of: item, field: field) { order.append(Array($0)) }
        }
        return order + [ValueEncoding.bytes(document, item, inOrder: true)]
    }

    func subject(of item: NodeID) -> String {
        if let evaluator {
            evaluator.bind(CompiledKind.subjectItemSlot, document, item)
            if case .value(let value) = evaluator.run(), let bytes = evaluator.bytes(value) {
                return evaluator.isSecret(value) ? Self.secret : Self.printable(bytes)
            }
        }
        var name: [UInt8] = []
        for (index, field) in kind.definition.key.enumerated() {
            if index > 0 { name.append(UInt8(ascii: " ")) }
            if isSecret(item, field: field) {
                name.append(contentsOf: Self.secret.utf8)
            } else {
                withText(of: item, field: field) { name.append(contentsOf: $0) }
            }
        }
        return Self.printable(name)
    }

    private func isSecret(_ item: NodeID, field: String) -> Bool {
        document.value(item, field).map { document.isSecret($0) } ?? false
    }

    func withText(
        of item: NodeID, field: String, use: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard let value = document.value(item, field) else {
            return use(UnsafeBufferPointer(start: nil, count: 0))
        }
        let node = document.node(value)
        var text: String
        switch node.kind {
        case .string, .bytes: return use(document.bytes(value))
        case .fault: text = "?"
        case .int: text = String(Int64(bitPattern: node.payload))
        case .timestamp:
            text = Moment(seconds: Int64(bitPattern: node.payload), nanoseconds: node.aux).text
        default: text = document.location(value).text
        }
        text.withUTF8(use)
    }

    /// Stands for a name that must not be shown.
    static let secret = "(secret)"

    /// One line that cannot repaint a terminal: controls, also of direction and width, become `·`; 300 scalars
    /// at most.
    static func printable(_ bytes: some Collection<UInt8>) -> String {
        if isPlain(bytes) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(300) {
            scalars.append(ShownText.isHidden(scalar) ? "·" : scalar)
        }
        return String(scalars)
    }

    /// Whether `printable` leaves a name as it is, as can be seen without decoding it.
    static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.count <= 300 && bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
