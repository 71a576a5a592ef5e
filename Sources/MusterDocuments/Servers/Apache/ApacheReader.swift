import MusterSource

/// One pass over an Apache configuration; a stack holds the open sections.
struct ApacheReader {
    /// Every section lists those around it, so their depth is what a hostile file could multiply.
    private static let deepestOfAny = 32

    private let main: ReadingFile
    private let builder: DocumentBuilder
    private let deepest: Int
    private let fields: [Node]
    private var file: ReadingFile
    private var inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var open: [ApacheSection] = []
    private let root: ApacheSection
    private var directives: [Node] = []
    private var sections: [Node] = []
    /// Number 0 is the server as a whole, the others are hosts.
    private var tables = [ApacheTable()]
    private var modules = ApacheModules()

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        main = ReadingFile(source, number: 0)
        file = main
        let builder = DocumentBuilder(source)
        self.builder = builder
        deepest = min(limits.nesting, Self.deepestOfAny)
        fields = ["name", "args", "value", "host", "sections", "conditions"]
            .map { builder.fieldName($0) }
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        let none = builder.makeList([], span: 0..<0)
        root = ApacheSection(
            name: [], opening: Location(source, 0..<0), host: builder.makeString(slice: 0..<0),
            sections: [], sectionList: none, conditions: [], conditionList: none, table: 0,
            isConditional: false)
    }

    mutating func read() -> ParseOutcome {
        readLines()
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let whole = main.whole
        let hosts = tables.dropFirst().map { $0.makeHost(builder) }
        let root = builder.makeMap(
            [
                ("directives", builder.makeList(directives, span: whole)),
                ("sections", builder.makeList(sections, span: whole)),
                ("global", tables[0].settings.makeMap(builder, span: whole)),
                ("conditional", tables[0].conditional.makeMap(builder, span: whole)),
                ("hosts", builder.makeList(hosts, span: whole)),
            ], span: whole)
        return ParseOutcome(builder.finish(root: root, format: "apache"), diagnostics.all)
    }

    /// A file must close every section it opens, and no other.
    private mutating func readLines() {
        let outer = open.count
        var lines = ApacheLines(file)
        while let line = lines.next(), !diagnostics.isFull {
            let text = line.trimmed(0..<line.text.count)
            if line.text[text.lowerBound] != UInt8(ascii: "<") {
                readDirective(line, text)
            } else if text.count > 1, line.text[text.lowerBound + 1] == UInt8(ascii: "/") {
                closeSection(line, text, above: outer)
            } else {
                openSection(line, text)
            }
        }
        if let backslash = lines.danglingBackslash {
            diagnostics.add(ApacheDiagnostics.endsInContinuation(file.location(backslash)))
        }
        while open.count > outer {
            diagnostics.add(ApacheDiagnostics.unclosedSection(open.removeLast().opening))
        }
    }

    // MARK: Sections

    private mutating func openSection(_ line: JoinedLine, _ text: Range<Int>) {
        guard let close = line.text[text].lastIndex(of: UInt8(ascii: ">")) else {
            diagnostics.add(ApacheDiagnostics.missingBracket(line.location(text)))
            return
        }
        let inside = line.trimmed(text.lowerBound + 1..<close)
        guard !inside.isEmpty, let (name, args) = words(line, inside) else {
            if inside.isEmpty {
                diagnostics.add(ApacheDiagnostics.namelessSection(line.location(text)))
            }
            return
        }
        let key = line.text[name].map(ASCII.lowered)
        let opening = text.lowerBound..<close + 1
        guard open.count < deepest else {
            diagnostics.add(ServerDiagnostics.tooDeep(deepest, line.location(opening)))
            return
        }
        let span = line.span(opening)
        sections.append(map(line, name, key, args, span: span, flags: []))
        enter(line, key, args, inside: inside, name: name, opening: opening)
    }

    private mutating func enter(
        _ line: JoinedLine, _ key: [UInt8], _ args: [Node], inside: Range<Int>, name: Range<Int>,
        opening: Range<Int>
    ) {
        let around = open.last ?? root
        let role = ApacheSection.role(of: key)
        let text = line.makeString(inside, builder)
        let span = line.span(opening)
        var (sections, conditions) = (around.sections, around.conditions)
        if role == .condition { conditions.append(text) } else { sections.append(text) }
        var host = around.host
        var table = role == .scope ? nil : around.table
        if role == .host {
            host = line.makeString(line.trimmed(name.upperBound..<inside.upperBound), builder)
            table = tables.count
            tables.append(
                ApacheTable(
                    addresses: builder.makeList(args, span: span, source: file.number),
                    conditions: around.conditionList, span: span, file: file.number))
        }
        open.append(
            ApacheSection(
                name: key, opening: line.location(opening), host: host, sections: sections,
                sectionList: builder.makeList(sections, span: span, source: file.number),
                conditions: conditions,
                conditionList: builder.makeList(conditions, span: span, source: file.number),
                table: table,
                isConditional: role != .host && around.isConditional
                    || role == .condition && !holds(key, args)))
    }

    /// Whether the files tell that a condition is met.
    private func holds(_ key: [UInt8], _ args: [Node]) -> Bool {
        guard key.elementsEqual("ifmodule".utf8), let module = args.first else { return false }
        return modules.holds(Array(builder.bytes(of: module)))
    }

    private mutating func closeSection(_ line: JoinedLine, _ text: Range<Int>, above outer: Int) {
        guard let close = line.text[text].firstIndex(of: UInt8(ascii: ">")) else {
            diagnostics.add(ApacheDiagnostics.missingBracket(line.location(text)))
            return
        }
        let name = line.trimmed(text.lowerBound + 2..<close)
        guard open.count > outer, let section = open.popLast() else {
            diagnostics.add(ApacheDiagnostics.closesNothing(line.location(text)))
            return
        }
        guard line.text[name].map(ASCII.lowered).elementsEqual(section.name) else {
            diagnostics.add(
                ApacheDiagnostics.closesAnother(line.location(text), opening: section.opening))
            return
        }
    }

    // MARK: Directives

    private mutating func readDirective(_ line: JoinedLine, _ text: Range<Int>) {
        guard let (name, args) = words(line, text) else { return }
        let key = line.text[name].map(ASCII.lowered)
        let flags = ApacheSecrets.flags(of: key, args.map { Array(builder.bytes(of: $0)) })
        let marked = args.map { node in
            var node = node
            node.flags.formUnion(flags)
            return node
        }
        let directive = map(line, name, key, marked, span: line.span(text), flags: flags)
        directives.append(directive)
        keep(directive, line.makeWord(key, inside: name, whole: name, builder), key, args)
        let isOptional = key.elementsEqual("includeoptional".utf8)
        if isOptional || key.elementsEqual("include".utf8), let pattern = marked.first {
            include(pattern, mayBeAbsent: isOptional)
        }
    }

    /// Files the directive under its name, if it stands directly in a server.
    private mutating func keep(_ directive: Node, _ name: Node, _ key: [UInt8], _ args: [Node]) {
        let around = open.last ?? root
        guard let table = around.table else { return }
        // The map's second value is the list of arguments.
        let list = builder.child(3, of: directive)
        if around.isConditional {
            tables[table].conditional.add(name, list, key)
        } else {
            tables[table].settings.add(name, list, key)
        }
        if table == 0, !around.isConditional, key.elementsEqual("loadmodule".utf8),
            let module = args.first
        {
            modules.load(Array(builder.bytes(of: module)))
        }
    }

    private mutating func include(_ pattern: Node, mayBeAbsent: Bool) {
        let place = file.location(Int(pattern.start)..<Int(pattern.start + pattern.length))
        let files = inclusion.files(
            for: Array(builder.bytes(of: pattern)), at: place, mayBeAbsent: mayBeAbsent,
            builder: builder, diagnostics: &diagnostics)
        for included in files {
            let outer = file
            inclusion.enter(included)
            file = included
            readLines()
            inclusion.leave()
            file = outer
        }
    }

    private func map(
        _ line: JoinedLine, _ name: Range<Int>, _ key: [UInt8], _ args: [Node], span: Range<Int>,
        flags: Node.Flags
    ) -> Node {
        let around = open.last ?? root
        let end = name.upperBound < line.text.count ? line.offset(name.upperBound) : span.upperBound
        let start = args.first.map { Int($0.start) } ?? min(end, span.upperBound)
        let extent = start..<(args.last.map { Int($0.start + $0.length) } ?? start)
        let value = builder.makeString(slice: extent, source: file.number, flags: flags)
        return builder.makeFields(
            fields,
            [
                line.makeWord(key, inside: name, whole: name, builder),
                builder.makeList(args, span: extent, source: file.number), value, around.host,
                around.sectionList, around.conditionList,
            ], span: span, source: file.number)
    }

    /// A directive's name and its arguments; nil after a diagnostic.
    private mutating func words(_ line: JoinedLine, _ range: Range<Int>) -> (Range<Int>, [Node])? {
        var split = ApacheWords(line.text, range)
        let name = split.next()
        var args: [Node] = []
        while let word = split.next() {
            args.append(line.makeWord(word.bytes, inside: word.inside, whole: word.whole, builder))
        }
        if let open = split.unclosedQuote {
            diagnostics.add(ServerDiagnostics.unclosedQuote(line.location(open)))
            return nil
        }
        return name.map { ($0.inside, args) }
    }
}
