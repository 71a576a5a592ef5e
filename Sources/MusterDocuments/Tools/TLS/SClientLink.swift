import MusterSource

/// One certificate of the chain as a transcript lists it.
struct SClientLink {
    /// Where its first line starts.
    let start: Int
    let depth: Node
    let subject: Node
    var issuer: Node?
    var keyType: Node?
    var keyBits: Node?
    var signature: Node?
    var notBefore: Node?
    var notAfter: Node?

    /// The entry of the document's `chain`.
    func node(_ builder: DocumentBuilder) -> Node {
        let span = start..<Int(subject.start + subject.length)
        let key = keyType.map { type in
            builder.makeModel(
                [("type", type), ("bits", keyBits)],
                span: Int(type.start)..<Int((keyBits ?? type).start + (keyBits ?? type).length))
        }
        return builder.makeModel(
            [
                ("depth", depth), ("subject", subject), ("issuer", issuer), ("key", key),
                ("signature", signature), ("notBefore", notBefore), ("notAfter", notAfter),
            ], span: span)
    }
}
