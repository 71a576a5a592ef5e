import MusterSource

/// Turns the messages of a catalogue into nodes.
struct POWriter {
    let builder: DocumentBuilder

    /// An entry of `messages`.
    func message(_ message: POMessage, at start: Range<Int>) -> Node {
        let translations = message.texts.filter { $0.keyword == .translation }
        let end = translations.last?.span.upperBound ?? start.upperBound
        let span = start.lowerBound..<end
        let fuzzy = message.flags.first { flag in
            builder.sources[0].bytes.equals(flag, "fuzzy")
        }
        let isTranslated = fuzzy == nil && translations.allSatisfy { !$0.bytes.isEmpty }
        let place = translations.first?.span ?? span
        return builder.makeModel(
            [
                ("context", text(message.text(.context), at: start)),
                ("id", text(message.text(.id), at: start)),
                ("plural", text(message.text(.plural), at: start)),
                (
                    "translations",
                    builder.makeList(translations.map { text($0, at: start) }, span: place)
                ),
                ("translated", builder.makeBool(isTranslated, span: place)),
                ("fuzzy", builder.makeBool(fuzzy != nil, span: fuzzy ?? start.prefix(0))),
                ("obsolete", builder.makeBool(message.isObsolete, span: start)),
                ("flags", list(message.flags, start)),
                ("references", list(message.references, start)),
                ("comments", list(message.comments, start)),
            ], span: span)
    }

    /// The lines `Name: value` of the empty message's translation; the first of a name counts.
    func header(_ message: POMessage) -> Node {
        guard let text = message.text(.translation) else {
            return builder.makeModel([], span: 0..<0)
        }
        var names = NameIndex()
        let mark = builder.mark
        for line in text.bytes.split(separator: ASCII.lineFeed) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = line[..<colon].map { ASCII.lowered($0) }
            guard names.number(of: name).isNew else { continue }
            let value = line[(colon + 1)...].drop { ASCII.isSpace($0) }
            builder.push(builder.makeString(bytes: name, span: text.span))
            builder.push(builder.makeString(bytes: Array(value), span: text.span))
        }
        return builder.closeMap(from: mark, span: text.span)
    }

    private func text(_ text: POMessage.Text?, at start: Range<Int>) -> Node {
        guard let text else { return builder.makeString(slice: start.prefix(0)) }
        // The content of a string in one piece without escapes stands in the source between its quotes.
        let inner = text.span.count >= 2 ? text.span.dropFirst().dropLast() : text.span
        return builder.makeText(text.bytes, text: inner, span: text.span, flags: .quoted)
    }

    private func list(_ ranges: [Range<Int>], _ start: Range<Int>) -> Node {
        let span = ranges.first.map { $0.lowerBound..<(ranges.last ?? $0).upperBound }
        return builder.makeList(
            ranges.map { builder.makeString(slice: $0) }, span: span ?? start.prefix(0))
    }
}
