import MusterSource

/// Turns the header fields of a message into the document's fields.
struct MailFields {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private let fields: [MailField]
    private let range: Range<Int>
    private let text: MailText

    init(
        _ source: Source, _ builder: DocumentBuilder, _ fields: [MailField], _ range: Range<Int>
    ) {
        self.source = source
        bytes = source.bytes
        self.builder = builder
        self.fields = fields
        self.range = range
        text = MailText(bytes)
    }

    /// The whole model.
    func root(body: Node) -> Node {
        let entries = entries()
        let pairs: [(name: String, value: Node?)] = [
            ("headers", entries.list), ("header", entries.map),
            ("from", people("from")), ("sender", people("sender")),
            ("replyTo", people("reply-to")), ("to", people("to")), ("cc", people("cc")),
            ("bcc", people("bcc")), ("date", named("date").first.map { date($0.value) }),
            ("subject", named("subject").first.map { node($0.value) }),
            ("messageId", named("message-id").first.map { node($0.value) }),
            ("received", list(named("received").map(received))),
            ("dkim", list(named("dkim-signature").map { tags($0.value) })),
            (
                "authenticationResults",
                list(named("authentication-results").map { node($0.value) })
            ),
            ("body", body),
        ]
        return builder.makeModel(pairs, span: range)
    }

    private func entries() -> (list: Node, map: Node) {
        var names = NameIndex()
        var list: [Node] = []
        var first: [(Node, Node)] = []
        for field in fields {
            let lowered = bytes.lowered(field.name)
            let name = builder.makeText(lowered, text: field.name, span: field.name)
            let value = node(field.value)
            if names.number(of: lowered).isNew { first.append((name, value)) }
            let end = max(field.name.upperBound, field.value.upperBound)
            list.append(
                builder.makeModel(
                    [("name", name), ("value", value)], span: field.name.lowerBound..<end))
        }
        let mark = builder.mark
        for (name, value) in first {
            builder.push(name)
            builder.push(value)
        }
        let map = builder.closeMap(from: mark, span: range)
        return (builder.makeList(list, span: range), map)
    }

    private func named(_ name: StaticString) -> [MailField] {
        fields.filter { bytes.equalsIgnoringCase($0.name, name) }
    }

    private func list(_ nodes: [Node]) -> Node { builder.makeList(nodes, span: range) }

    private func node(_ value: Range<Int>) -> Node {
        builder.makeText(text.decoded(value), text: value, span: value)
    }

    private func people(_ name: StaticString) -> Node {
        var nodes: [Node] = []
        for field in named(name) {
            var scanner = MailAddresses(bytes, field.value)
            while let found = scanner.next() {
                let place = found.name ?? found.address.prefix(0)
                let phrase = builder.makeText(text.phrase(place), text: place, span: place)
                let address = text.compact(found.address)
                nodes.append(
                    builder.makeModel(
                        [
                            ("name", phrase),
                            (
                                "address",
                                builder.makeText(
                                    address, text: found.address, span: found.address)
                            ),
                        ],
                        span: min(
                            place.lowerBound, found.address.lowerBound)..<found.address.upperBound))
            }
        }
        return list(nodes)
    }

    private func date(_ value: Range<Int>) -> Node {
        if let moment = MailDate.parse(bytes, value) {
            return builder.makeTimestamp(moment, span: value)
        }
        return builder.makeFault(
            .malformed, "'\(source.text(value))' is no date of a mail message", span: value)
    }

    /// A trace field ends in a semicolon and a date.
    private func received(_ field: MailField) -> Node {
        let value = field.value
        let semicolon = value.last { bytes[$0] == UInt8(ascii: ";") }
        let moment = semicolon.map { date(bytes.trimmed($0 + 1..<value.upperBound)) }
        return builder.makeModel([("text", node(value)), ("date", moment)], span: value)
    }

    /// `tag=value; tag=value` (RFC 6376 section 3.2), the first of a repeated tag.
    private func tags(_ value: Range<Int>) -> Node {
        var names = NameIndex()
        var start = value.lowerBound
        let mark = builder.mark
        while start < value.upperBound {
            let end = bytes.find(UInt8(ascii: ";"), in: start..<value.upperBound)
            let part = bytes.trimmed(start..<(end ?? value.upperBound))
            start = (end ?? value.upperBound) + 1
            guard let equals = bytes.find(UInt8(ascii: "="), in: part) else { continue }
            let name = bytes.trimmed(part.lowerBound..<equals)
            guard names.number(of: Array(bytes[name])).isNew else { continue }
            let content = bytes.trimmed(equals + 1..<part.upperBound)
            builder.push(builder.makeString(slice: name))
            builder.push(
                builder.makeText(text.unfolded(content), text: content, span: content))
        }
        return builder.closeMap(from: mark, span: value)
    }
}
