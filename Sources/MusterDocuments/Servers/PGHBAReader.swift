import MusterSource

/// One pass over the logical lines of pg_hba.conf.
struct PGHBAReader {
    private let source: Source
    private let builder: DocumentBuilder
    private let inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var rules: [Node] = []
    private var includes: [Node] = []
    private let names: [Node]

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        self.source = source
        inclusion = Inclusion(source, limits: limits, find: find)
        let builder = DocumentBuilder(source)
        self.builder = builder
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        names = ["type", "database", "user", "address", "method", "options"].map {
            builder.fieldName($0)
        }
    }

    mutating func read() -> ParseOutcome {
        let whole = SourceLines.textStart(source)..<source.count
        var offset = whole.lowerBound
        while offset < source.count {
            let line = PGHBALine(source, at: offset)
            offset = line.end
            if let open = line.unclosedQuote {
                diagnostics.add(ServerDiagnostics.unclosedQuote(Location(source, open)))
            } else if let first = line.fields.first {
                readLine(line.fields, type: first)
            }
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let root = builder.makeMap(
            [
                ("rules", builder.makeList(rules, span: whole)),
                ("includes", builder.makeList(includes, span: whole)),
            ], span: whole)
        return ParseOutcome(builder.finish(root: root, format: "pg_hba"), diagnostics.all)
    }

    private mutating func readLine(_ fields: [PGHBALine.Field], type: PGHBALine.Field) {
        if Self.matches(type.bytes, ["local"]) {
            readRule(fields, hasAddress: false)
        } else if Self.matches(type.bytes, Self.hostTypes) {
            readRule(fields, hasAddress: true)
        } else if !Self.matches(type.bytes, Self.includeWords) {
            diagnostics.add(ServerDiagnostics.unknownConnectionType(Location(source, type.span)))
        } else if fields.count != 2 {
            diagnostics.add(ServerDiagnostics.includeTakesOneFile(location(fields)))
        } else {
            include(fields[1], by: type.bytes)
        }
    }

    private mutating func include(_ path: PGHBALine.Field, by word: [UInt8]) {
        includes.append(text(path))
        let isFolder = Self.matches(word, ["include_dir"])
        inclusion.expect(
            anyOf: [path.bytes + (isFolder ? Array("/*.conf".utf8) : [])],
            at: Location(source, path.span), diagnostics: &diagnostics)
    }

    /// Whom a rule is for is not known where a file has the names: what is in it is no rule of its own.
    private mutating func reportFiles(of fields: ArraySlice<PGHBALine.Field>) {
        guard inclusion.isFollowed else { return }
        for span in fields.flatMap(\.files) {
            diagnostics.add(
                IncludingDiagnostics.notFollowed("the file of names", Location(source, span)))
        }
    }

    private mutating func readRule(_ fields: [PGHBALine.Field], hasAddress: Bool) {
        var needed = hasAddress ? 5 : 4
        let hasMask = hasAddress && fields.count > 3 && Self.wantsMask(fields[3].bytes)
        if hasMask { needed += 1 }
        guard fields.count >= needed else {
            diagnostics.add(
                ServerDiagnostics.shortRule(
                    location(fields), hasAddress: hasAddress, hasMask: hasMask))
            return
        }
        reportFiles(of: fields[1...2])
        let afterUser = fields[2].span.upperBound
        var address = builder.makeString(slice: afterUser..<afterUser)
        if hasAddress { address = hasMask ? masked(fields[3], fields[4]) : text(fields[3]) }
        let options = fields[needed...].map { field in
            var option = text(field)
            option.flags.formUnion(SecretFlags.of(assignment: field.bytes))
            return option
        }
        let span = fields[0].span.lowerBound..<fields[fields.count - 1].span.upperBound
        let optionSpan = (fields.count > needed ? fields[needed].span.lowerBound : span.upperBound)
        let values = [
            text(fields[0]), text(fields[1]), text(fields[2]), address, text(fields[needed - 1]),
            builder.makeList(options, span: optionSpan..<span.upperBound),
        ]
        let mark = builder.mark
        for (name, value) in zip(names, values) { builder.pushField(name, value) }
        rules.append(builder.closeMap(from: mark, span: span))
    }

    private func location(_ fields: [PGHBALine.Field]) -> Location {
        let start = fields[0].span.lowerBound
        return Location(source, start..<fields[fields.count - 1].span.upperBound)
    }

    private func text(_ field: PGHBALine.Field) -> Node {
        let isWhole = field.isQuoted && field.span.count == field.bytes.count + 2
        let inner =
            field.span.lowerBound + 1..<max(field.span.lowerBound + 1, field.span.upperBound - 1)
        return builder.makeText(
            field.bytes, text: isWhole ? inner : field.span, span: field.span,
            flags: field.isQuoted ? .quoted : [])
    }

    // MARK: Addresses

    /// Whether PostgreSQL reads the next field as this address's mask: an IP address without `/`.
    private static func wantsMask(_ address: [UInt8]) -> Bool {
        if address.contains(UInt8(ascii: "/")) { return false }
        return address.contains(UInt8(ascii: ":"))
            || address.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
    }

    /// `address/length`; a mask with gaps, or one of another family, stays as it is written.
    private func masked(_ address: PGHBALine.Field, _ mask: PGHBALine.Field) -> Node {
        var suffix = mask.bytes
        if let bytes = AddressBytes.of(mask.bytes),
            AddressBytes.of(address.bytes)?.count == bytes.count,
            let length = AddressBytes.prefixLength(ofMask: bytes)
        {
            suffix = Array(String(length).utf8)
        }
        return builder.makeString(
            bytes: address.bytes + [UInt8(ascii: "/")] + suffix,
            span: address.span.lowerBound..<mask.span.upperBound)
    }

    private static let includeWords: [StaticString] = [
        "include", "include_if_exists", "include_dir",
    ]
    private static let hostTypes: [StaticString] = [
        "host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc",
    ]

    private static func matches(_ name: [UInt8], _ words: [StaticString]) -> Bool {
        words.contains { word in
            name.elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }
    }
}
