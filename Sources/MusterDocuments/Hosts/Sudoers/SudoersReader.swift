import MusterSource

/// One pass over the logical lines of sudoers(5).
struct SudoersReader {
    var pass: HostPass
    var scanner: SudoersScanner
    let specShape: RecordShape
    let defaultShape: RecordShape
    let optionShape: RecordShape
    private let includeShape: RecordShape
    var specs: [Node] = []
    var defaults: [Node] = []
    var global: [(name: Node, entry: Node)] = []
    private var includes: [Node] = []
    private let inclusion: Inclusion
    /// The aliases of users, Runas lists, hosts and commands.
    var aliases = [[(name: Node, entry: Node)]](repeating: [], count: 4)
    var aliasNames = [NameIndex](repeating: NameIndex(), count: 4)

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        inclusion = Inclusion(source, limits: limits, find: find)
        pass = HostPass(source, limits: limits)
        scanner = SudoersScanner(pass.bytes, pass.whole)
        specShape = RecordShape(
            pass.builder,
            [
                "users", "hosts", "runas", "runasUsers", "runasGroups", "tags", "options",
                "digests", "negated", "command",
            ])
        defaultShape = RecordShape(
            pass.builder, ["scope", "targets", "name", "operator", "value", "negated"])
        optionShape = RecordShape(pass.builder, ["name", "value"])
        includeShape = RecordShape(pass.builder, ["path", "directory"])
    }

    mutating func read() -> ParseOutcome {
        while scanner.index < scanner.end, !pass.diagnostics.isFull {
            scanner.skipBlanks()
            if scanner.index < scanner.end { readLine() }
            reportOpenJoin()
            scanner.skipLine()
        }
        return pass.outcome(
            [
                ("specs", pass.list(specs)), ("defaults", pass.list(defaults)),
                ("global", pass.index(global, lastWins: true)), ("includes", pass.list(includes)),
                ("userAliases", pass.index(aliases[0])),
                ("runasAliases", pass.index(aliases[1])), ("hostAliases", pass.index(aliases[2])),
                ("commandAliases", pass.index(aliases[3])),
            ], format: "sudoers")
    }

    private mutating func reportOpenJoin() {
        guard let open = scanner.openJoin else { return }
        scanner.openJoin = nil
        pass.diagnostics.add(HostDiagnostics.unclosedLine(pass.location(open)))
    }

    private mutating func readLine() {
        if readInclude() || scanner.isAtLineEnd { return }
        for (kind, word) in Self.aliasWords where startsWith(word) {
            scanner.index += word.utf8CodeUnitCount
            return readAliases(kind: kind)
        }
        let word: StaticString = "Defaults"
        let after = scanner.index + word.utf8CodeUnitCount
        let signs: [UInt8] = [0x20, 0x09, 0x40, 0x3A, 0x21, 0x3E, ASCII.backslash]
        if pass.bytes.starts(at: scanner.index, with: word), after < scanner.end,
            signs.contains(pass.bytes[after])
        {
            scanner.index = after
            return readDefaults()
        }
        readUserSpecification()
    }

    /// Whether the word and then a blank come next.
    private func startsWith(_ word: StaticString) -> Bool {
        let after = scanner.index + word.utf8CodeUnitCount
        return pass.bytes.starts(at: scanner.index, with: word) && after < scanner.end
            && (ASCII.isBlank(pass.bytes[after]) || scanner.join(at: after) != nil)
    }

    // MARK: Includes

    private mutating func readInclude() -> Bool {
        for (word, isDirectory) in Self.includeWords where startsWith(word) {
            let start = scanner.index
            scanner.index += word.utf8CodeUnitCount
            scanner.skipBlanks()
            let path = scanner.index
            guard let bytes = scanner.path() else {
                reportMissing("a path", from: start)
                return true
            }
            let node = pass.builder.makeText(
                bytes, text: path..<scanner.index, span: path..<scanner.index)
            includes.append(
                includeShape.make(
                    [node, pass.bool(isDirectory, start..<path)], in: pass.builder,
                    span: start..<scanner.index))
            inclusion.expect(
                anyOf: [bytes + (isDirectory ? Array("/*".utf8) : [])],
                at: pass.location(path..<Int(node.start + node.length)),
                diagnostics: &pass.diagnostics)
            expectLineEnd()
            return true
        }
        return false
    }

    // MARK: What all lines share

    /// One or more words between commas; nil and a diagnostic if one is missing.
    mutating func list() -> [SudoersWord]? {
        var words: [SudoersWord] = []
        repeat {
            guard let word = scanner.member() else {
                reportMissing("a name", from: scanner.index)
                return nil
            }
            words.append(word)
        } while scanner.take(UInt8(ascii: ","))
        return words
    }

    /// The words as a list of texts.
    func node(_ words: [SudoersWord], emptyAt place: Int) -> Node {
        let start = words.first?.span.lowerBound ?? place
        let span = start..<(words.last?.span.upperBound ?? start)
        return pass.builder.makeList(words.map { node($0) }, span: span)
    }

    /// The word with its negation.
    func node(_ word: SudoersWord) -> Node {
        pass.builder.makeText(word.text, text: word.span, span: word.span)
    }

    /// Says that something is missing here, or that a quote is not closed.
    mutating func reportMissing(_ what: String, from start: Int) {
        if let quote = scanner.unclosedQuote {
            scanner.unclosedQuote = nil
            pass.diagnostics.add(HostDiagnostics.unclosedQuote(pass.location(quote)))
            return
        }
        var stop = max(start, scanner.index)
        if stop < scanner.end, !scanner.isLineFeed(stop) { stop += 1 }
        pass.diagnostics.add(HostDiagnostics.sudoersMissing(pass.location(start..<stop), what))
    }

    mutating func expectLineEnd() {
        scanner.skipBlanks()
        guard !scanner.isAtLineEnd else { return }
        reportMissing("the end of the line", from: scanner.index)
    }

    static let aliasWords: [(kind: Int, word: StaticString)] = [
        (0, "User_Alias"), (1, "Runas_Alias"), (2, "Host_Alias"), (3, "Cmnd_Alias"),
        (3, "Cmd_Alias"),
    ]

    private static let includeWords: [(word: StaticString, isDirectory: Bool)] = [
        ("@include", false), ("@includedir", true), ("#include", false), ("#includedir", true),
    ]
}
