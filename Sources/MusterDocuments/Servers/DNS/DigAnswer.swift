import MusterSource

/// What dig printed for one query, as it is put together.
struct DigAnswer {
    /// The sections of records.
    enum Section: Int, CaseIterable {
        case answer, authority, additional
    }

    /// Where it starts.
    let start: Int
    var end: Int
    var error: Node?
    /// Fields with one value, by name.
    var facts: [(name: String, value: Node)] = []
    var flags: [Node] = []
    var questions: [Node] = []
    /// Number of records the header promises.
    var promised: [Int64?] = [nil, nil, nil]
    /// The line that holds the flags and the promises.
    var flagsLine: Range<Int>?
    /// The line that says what came of the query.
    var headerLine: Range<Int>?
    /// Whether the command asked dig to leave out the authority section.
    var hidesAuthority = false
    /// The line that heads a section.
    var headings: [Range<Int>?] = [nil, nil, nil]
    var records: [[Node]] = [[], [], []]

    init(start: Int) {
        self.start = start
        end = start
    }

    /// Whether a server gave any answer.
    var isAnswered: Bool { headerLine != nil || records.contains { !$0.isEmpty } }

    /// What the header promises and the sections do not hold.
    func isCut(_ source: Source) -> [Diagnostic] {
        guard let header = headerLine else { return [] }
        guard let flags = flagsLine, promised.allSatisfy({ $0 != nil }) else {
            return [DNSDiagnostics.headerIsCut(Location(source, flagsLine ?? header))]
        }
        // The OPT record counts as additional and is printed elsewhere.
        return [Section.answer, .authority].compactMap { section in
            let number = section.rawValue
            let found = records[number].count
            guard let expected = promised[number], expected != found else { return nil }
            if headings[number] == nil, section == .authority, hidesAuthority { return nil }
            return DNSDiagnostics.answerIsCut(
                "\(section)", expected: expected, found: found,
                Location(source, headings[number] ?? flags))
        }
    }

    /// The query of the document model.
    func makeMap(_ builder: DocumentBuilder) -> Node {
        let here = start..<start
        let span = start..<max(start, end)
        var pairs = [
            ("answered", builder.makeBool(isAnswered, span: here)),
            ("error", error ?? builder.makeString(slice: here)),
        ]
        pairs += facts.map { ($0.name, $0.value) }
        pairs.append(("flags", builder.makeList(flags, span: here)))
        pairs.append(("question", builder.makeList(questions, span: here)))
        for section in Section.allCases {
            let heading = headings[section.rawValue] ?? here
            pairs.append(
                ("\(section)", builder.makeList(records[section.rawValue], span: heading)))
        }
        return builder.makeMap(pairs, span: span)
    }
}
