import MusterSource

/// Reads resource records, in a zone file or in what dig prints, and makes their maps.
struct RecordReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private let fields: [Node]
    private let fieldNames: [[UInt8]: Node]
    /// What relative names end in, with its last dot; nil where the file does not tell.
    var origin: [UInt8]?
    /// The `$TTL`, and the last TTL that a record states.
    var defaultTTL: Node?
    private var lastTTL: Node?
    private var owner: Node?
    private var lastClass: Node?

    init(_ source: Source, _ builder: DocumentBuilder) {
        self.source = source
        bytes = source.bytes
        self.builder = builder
        fields = ["name", "class", "type", "data", "args", "ttl"].map { builder.fieldName($0) }
        var names: [[UInt8]: Node] = [:]
        for field in RecordType.all.flatMap(\.fields) {
            names[Array(field.name.utf8)] = builder.fieldName(field.name)
        }
        for name in ["strings", "text"] { names[Array(name.utf8)] = builder.fieldName(name) }
        fieldNames = names
    }

    /// The record of an entry; nil after a diagnostic.
    mutating func record(_ entry: ZoneEntry, _ diagnostics: inout DiagnosticList) -> Node? {
        var rest = entry.tokens[...]
        let ownerToken = entry.isIndented ? nil : rest.removeFirst()
        if let ownerToken { owner = makeName(ownerToken) }
        let (ttl, recordClass) = takePrefix(&rest)
        guard let typeToken = rest.popFirst() else {
            diagnostics.add(DNSDiagnostics.noType(Location(source, entry.span)))
            return nil
        }
        guard let type = RecordType.named(bytes[typeToken.text]) else {
            diagnostics.add(
                DNSDiagnostics.unknownType(
                    source.text(typeToken.text), Location(source, typeToken.span)))
            return nil
        }
        guard let owner else {
            diagnostics.add(DNSDiagnostics.noOwner(Location(source, entry.span)))
            return nil
        }
        if type.name.utf8.elementsEqual("SOA".utf8) { learnOrigin(owner) }
        if let ttl { lastTTL = ttl }
        if let recordClass { lastClass = recordClass }
        let here = entry.span.lowerBound..<entry.span.lowerBound
        let typeNode = builder.makeText(
            Array(type.name.utf8), text: typeToken.text, span: typeToken.span)
        var values = [
            owner, recordClass ?? lastClass ?? builder.makeString("IN", span: here), typeNode,
        ]
        let mark = builder.mark
        values += data(rest, after: typeToken)
        if let known = ttl ?? defaultTTL ?? lastTTL { values.append(known) }
        for (key, value) in zip(fields, values) { builder.pushField(key, value) }
        pushDetails(type, rest, typeToken, &diagnostics)
        return builder.closeMap(from: mark, span: entry.span)
    }

    /// The TTL and the class, which may come in either order or be left out.
    private func takePrefix(_ rest: inout ArraySlice<ZoneToken>) -> (ttl: Node?, class: Node?) {
        var ttl: Node?
        var recordClass: Node?
        while let token = rest.first, !token.isQuoted {
            if ttl == nil, let seconds = ZoneText.seconds(bytes[token.text]) {
                ttl = builder.makeInt(seconds, span: token.span)
            } else if recordClass == nil, let name = Self.className(bytes.lowered(token.text)) {
                recordClass = builder.makeText(
                    Array(name.utf8), text: token.text, span: token.span)
            } else {
                break
            }
            rest.removeFirst()
        }
        return (ttl, recordClass)
    }

    private static func className(_ text: [UInt8]) -> String? {
        for (name, lower) in [("IN", "in"), ("CH", "ch"), ("HS", "hs"), ("ANY", "any")]
        where text.elementsEqual(lower.utf8) {
            return name
        }
        return nil
    }

    /// A zone whose SOA is written with an absolute owner has told its name.
    private mutating func learnOrigin(_ owner: Node) {
        let name = Array(builder.bytes(of: owner))
        if origin == nil, name.last == UInt8(ascii: ".") { origin = name }
    }

    // MARK: Data

    /// The data's text, and its words one by one.
    private func data(_ tokens: ArraySlice<ZoneToken>, after type: ZoneToken) -> [Node] {
        let start = tokens.first?.span.lowerBound ?? type.span.upperBound
        let span = start..<(tokens.last?.span.upperBound ?? start)
        let joined = Array(tokens.map { bytes[$0.span] }.joined(separator: [ASCII.space]))
        let words = tokens.map { word($0) }
        return [
            builder.makeText(joined, text: span, span: span), builder.makeList(words, span: span),
        ]
    }

    private func word(_ token: ZoneToken) -> Node {
        builder.makeText(
            ZoneText.decoded(bytes[token.text]), text: token.text, span: token.span,
            flags: token.isQuoted ? .quoted : [])
    }

    private func pushDetails(
        _ type: RecordType, _ tokens: ArraySlice<ZoneToken>, _ typeToken: ZoneToken,
        _ diagnostics: inout DiagnosticList
    ) {
        // `\# length hex` is how any type's data may be written (RFC 3597).
        if let first = tokens.first, bytes.equals(first.text, "\\#") { return }
        if ["TXT", "SPF"].contains(where: { type.name.utf8.elementsEqual($0.utf8) }) {
            return pushStrings(tokens, typeToken, &diagnostics)
        }
        var rest = tokens
        for field in type.fields {
            guard let key = fieldNames[Array(field.name.utf8)], let token = rest.popFirst() else {
                diagnostics.add(
                    DNSDiagnostics.missingField(
                        field.name, of: type.name, Location(source, typeToken.span)))
                return
            }
            guard let value = value(field.kind, token, &rest) else {
                diagnostics.add(
                    DNSDiagnostics.badField(
                        field.name, of: type.name, Location(source, token.span),
                        expected: Self.expected(field.kind)))
                continue
            }
            builder.pushField(key, value)
        }
        if !type.fields.isEmpty, let extra = rest.first {
            diagnostics.add(
                DNSDiagnostics.extraField(of: type.name, Location(source, extra.span)))
        }
    }

    private func value(
        _ kind: RecordType.Field, _ token: ZoneToken, _ rest: inout ArraySlice<ZoneToken>
    ) -> Node? {
        switch kind {
        case .name: return makeName(token)
        case .text: return word(token)
        case .address4, .address6:
            let bytes = AddressBytes.of(Array(bytes[token.text]))
            return bytes?.count == (kind == .address4 ? 4 : 16) ? word(token) : nil
        case .number:
            return ZoneText.number(bytes[token.text])
                .map { builder.makeInt($0, span: token.span) }
        case .time:
            return ZoneText.seconds(bytes[token.text])
                .map { builder.makeInt($0, span: token.span) }
        case .rest:
            let all = [token] + rest
            let span = token.span.lowerBound..<all[all.count - 1].span.upperBound
            rest = []
            let joined = Array(all.map { bytes[$0.text] }.joined())
            return builder.makeText(joined, text: span, span: span)
        }
    }

    private static func expected(_ kind: RecordType.Field) -> String {
        switch kind {
        case .address4: "an IPv4 address"
        case .address6: "an IPv6 address"
        default: "a number"
        }
    }

    private func pushStrings(
        _ tokens: ArraySlice<ZoneToken>, _ typeToken: ZoneToken,
        _ diagnostics: inout DiagnosticList
    ) {
        guard let first = tokens.first, let last = tokens.last,
            let strings = fieldNames[Array("strings".utf8)],
            let text = fieldNames[Array("text".utf8)]
        else {
            diagnostics.add(
                DNSDiagnostics.missingField(
                    "string", of: "TXT", Location(source, typeToken.span)))
            return
        }
        let decoded = tokens.map { ZoneText.decoded(bytes[$0.text]) }
        for (token, string) in zip(tokens, decoded) where string.count > 255 {
            diagnostics.add(
                DNSDiagnostics.longString(string.count, Location(source, token.span)))
        }
        let span = first.span.lowerBound..<last.span.upperBound
        builder.pushField(strings, builder.makeList(tokens.map { word($0) }, span: span))
        let inside = tokens.count == 1 ? first.text : span
        builder.pushField(
            text, builder.makeText(Array(decoded.joined()), text: inside, span: span))
    }

    /// A domain name in small letters, made absolute if the origin is known.
    func makeName(_ token: ZoneToken) -> Node {
        builder.makeText(absolute(token), text: token.text, span: token.span)
    }

    /// The bytes of such a name.
    func absolute(_ token: ZoneToken) -> [UInt8] {
        let name = bytes.lowered(token.text)
        guard let origin else { return name }
        if name.elementsEqual([UInt8(ascii: "@")]) { return origin }
        if name.last == UInt8(ascii: "."), name.dropLast().last != ASCII.backslash { return name }
        let dot: [UInt8] = origin.elementsEqual([UInt8(ascii: ".")]) ? [] : [UInt8(ascii: ".")]
        return name + dot + origin
    }
}
