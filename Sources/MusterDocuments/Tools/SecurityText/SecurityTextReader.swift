import MusterSource

/// One pass over the lines of security.txt.
struct SecurityTextReader {
    /// The fields that may come more than once (RFC 9116 section 2.5), and their names in the model.
    private static let lists: [StaticString] = [
        "contact", "encryption", "acknowledgments", "canonical", "policy", "hiring", "csaf",
    ]

    /// Where the pass is in a signed text (RFC 9580 section 7).
    private enum Part { case plain, hashes, text, signature, after }

    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let builder: DocumentBuilder
    private var diagnostics: DiagnosticList
    private var values: [[Node]]
    private var fields: [Node] = []
    private var expires: (node: Node, name: Range<Int>)?
    private var languages: (nodes: [Node], name: Range<Int>)?
    private var part = Part.plain
    private var opening: Range<Int>?

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        self.range = range
        builder = DocumentBuilder(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        values = Array(repeating: [], count: Self.lists.count)
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(source, range)
        while let line = lines.next(), !diagnostics.isFull { take(line) }
        if let opening, part != .after {
            diagnostics.add(ToolDiagnostics.cutSignature(location(opening)))
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        var pairs: [(name: String, value: Node?)] = zip(Self.lists, values).map {
            ($0.description, builder.makeList($1, span: range))
        }
        let place = opening ?? range.lowerBound..<range.lowerBound
        pairs += [
            ("expires", expires?.node),
            ("languages", builder.makeList(languages?.nodes ?? [], span: range)),
            ("signed", builder.makeBool(opening != nil, span: place)),
            ("fields", builder.makeList(fields, span: range)),
        ]
        let root = builder.makeModel(pairs, span: range)
        return ParseOutcome(builder.finish(root: root, format: "security.txt"), diagnostics.all)
    }

    private mutating func take(_ line: Range<Int>) {
        let text = bytes.trimmed(line)
        switch part {
        case .plain:
            if bytes.equals(text, "-----BEGIN PGP SIGNED MESSAGE-----") {
                opening = text
                part = .hashes
                if let first = fields.first { refuseUnsigned(Self.span(first)) }
            } else {
                takeField(text)
            }
        case .hashes:
            if text.isEmpty { part = .text }
        case .text:
            if bytes.equals(text, "-----BEGIN PGP SIGNATURE-----") {
                part = .signature
            } else {
                // A line that begins with a dash is written with "- " before it.
                takeField(bytes.starts(at: text.lowerBound, with: "- ") ? text.dropFirst(2) : text)
            }
        case .signature:
            if bytes.equals(text, "-----END PGP SIGNATURE-----") { part = .after }
        case .after:
            if !text.isEmpty { refuseUnsigned(text) }
        }
    }

    private mutating func takeField(_ line: Range<Int>) {
        guard let first = line.first, bytes[first] != ASCII.hash else { return }
        guard let colon = bytes.find(UInt8(ascii: ":"), in: line), colon > line.lowerBound,
            (line.lowerBound..<colon).allSatisfy({ bytes[$0] > 0x20 })
        else {
            diagnostics.add(ToolDiagnostics.noField(location(line)))
            return
        }
        let name = line.lowerBound..<colon
        let value = bytes.trimmed(colon + 1..<line.upperBound)
        guard !value.isEmpty else {
            diagnostics.add(ToolDiagnostics.emptyField(location(name)))
            return
        }
        let node = builder.makeString(slice: value)
        fields.append(
            builder.makeModel(
                [
                    ("name", builder.makeText(bytes.lowered(name), text: name, span: name)),
                    ("value", node),
                ], span: line))
        keep(name, value, node)
    }

    private mutating func keep(_ name: Range<Int>, _ value: Range<Int>, _ node: Node) {
        if bytes.equalsIgnoringCase(name, "expires") {
            keepExpiry(name, value)
        } else if bytes.equalsIgnoringCase(name, "preferred-languages") {
            if let languages { return refuseSecond(name, first: languages.name) }
            languages = (words(value), name)
        } else if let list = Self.lists.firstIndex(where: { bytes.equalsIgnoringCase(name, $0) }) {
            values[list].append(node)
        }
    }

    private mutating func keepExpiry(_ name: Range<Int>, _ value: Range<Int>) {
        if let expires { return refuseSecond(name, first: expires.name) }
        guard let date = DateText.parse(bytes[value]), date.precision == .instant else {
            diagnostics.add(
                ToolDiagnostics.badDate(location(value), expected: "2027-06-01T00:00:00Z"))
            return
        }
        expires = (builder.makeTimestamp(date.moment, span: value), name)
    }

    private func words(_ value: Range<Int>) -> [Node] {
        var nodes: [Node] = []
        var start = value.lowerBound
        while start < value.upperBound {
            let end = bytes.find(UInt8(ascii: ","), in: start..<value.upperBound)
            let word = bytes.trimmed(start..<(end ?? value.upperBound))
            if !word.isEmpty { nodes.append(builder.makeString(slice: word)) }
            start = (end ?? value.upperBound) + 1
        }
        return nodes
    }

    private mutating func refuseSecond(_ name: Range<Int>, first: Range<Int>) {
        diagnostics.add(ToolDiagnostics.secondField(location(name), first: location(first)))
    }

    private mutating func refuseUnsigned(_ text: Range<Int>) {
        diagnostics.add(ToolDiagnostics.unsignedText(location(text)))
    }

    private func location(_ range: Range<Int>) -> Location { Location(source, range) }

    private static func span(_ node: Node) -> Range<Int> {
        Int(node.start)..<Int(node.start + node.length)
    }
}
