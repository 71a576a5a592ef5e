import MusterSource

/// One pass over the lines of dig's output.
struct DigReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private var records: RecordReader
    private var diagnostics: DiagnosticList
    private var answers: [DigAnswer] = []
    /// Where records go; nil within the question.
    private var section: DigAnswer.Section? = .answer
    private var isQuestion = false

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        builder = DocumentBuilder(source)
        records = RecordReader(source, builder)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        let whole = SourceLines.textStart(source)..<source.count
        let short = readShort()
        if short == nil { readLines(whole) }
        for mistake in answers.flatMap({ $0.isCut(source) }) { diagnostics.add(mistake) }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let queries = builder.makeList(answers.map { $0.makeMap(builder) }, span: whole)
        let lines = builder.makeList(short ?? [], span: whole)
        let root = builder.makeMap([("queries", queries), ("short", lines)], span: whole)
        return ParseOutcome(builder.finish(root: root, format: "dig"), diagnostics.all)
    }

    /// The lines of `+short`; nil if a line says that it is not.
    private func readShort() -> [Node]? {
        var lines = SourceLines(source)
        var values: [Node] = []
        while let line = lines.next() {
            let text = bytes.trimmed(line)
            guard let first = text.first else { continue }
            if bytes[first] == UInt8(ascii: ";") || bytes.starts(at: first, with: "dig: ") {
                return nil
            }
            values.append(builder.makeString(slice: text))
        }
        return values
    }

    private mutating func readLines(_ whole: Range<Int>) {
        var lines = SourceLines(source)
        while let line = lines.next(), !diagnostics.isFull {
            let text = bytes.trimmed(line)
            guard let first = text.first else { continue }
            if bytes.starts(at: first, with: ";") || bytes.starts(at: first, with: "dig: ") {
                readRemark(text)
                continue
            }
            var lexer = ZoneLexer(source, from: line.lowerBound)
            let entry = lexer.next()
            let mistakes = lexer.takeMistakes()
            for mistake in mistakes { diagnostics.add(mistake) }
            lines = SourceLines(source, from: lexer.index)
            if let entry, entry.span.lowerBound <= line.upperBound {
                add(entry)
            } else if mistakes.isEmpty {
                // Parentheses around nothing lead the lexer over lines that are not looked at.
                diagnostics.add(DNSDiagnostics.notDig(Location(source, text)))
            }
        }
    }

    private mutating func add(_ entry: ZoneEntry) {
        if answers.isEmpty { answers.append(DigAnswer(start: entry.span.lowerBound)) }
        guard entry.tokens.count > 2, !entry.isIndented else {
            diagnostics.add(DNSDiagnostics.notDig(Location(source, entry.span)))
            return
        }
        guard let record = records.record(entry, &diagnostics) else { return }
        let last = answers.count - 1
        answers[last].records[(section ?? .answer).rawValue].append(record)
        answers[last].end = entry.span.upperBound
    }

    // MARK: Lines that start with a semicolon

    private mutating func readRemark(_ line: Range<Int>) {
        let text = bytes.trimmed(
            (line.first(where: { bytes[$0] != UInt8(ascii: ";") }) ?? line.upperBound)..<line
                .upperBound)
        if bytes.starts(at: text.lowerBound, with: "<<>> DiG ") { return begin(text) }
        let isError = DigRemark.isError(text, bytes)
        if answers.isEmpty || isError && answers[answers.count - 1].isAnswered {
            answers.append(DigAnswer(start: line.lowerBound))
        }
        if bytes.starts(at: text.lowerBound, with: "->>HEADER<<-") { return readHeader(text) }
        answers[answers.count - 1].end = line.upperBound
        if let (name, value) = DigRemark.fact(text, bytes) { return set(name, value) }
        if bytes.starts(at: text.lowerBound, with: "flags: ") { return readFlags(text) }
        if bytes.starts(at: text.lowerBound, with: "EDNS: ") { return readEDNS(text) }
        if let section = DigRemark.section(text, bytes) { return open(section, line) }
        if isError {
            answers[answers.count - 1].error = builder.makeString(slice: text)
        } else if isQuestion, !bytes.starts(at: line.lowerBound, with: ";;") {
            readQuestion(text)
        }
    }

    private mutating func begin(_ text: Range<Int>) {
        var answer = DigAnswer(start: text.lowerBound)
        let marker = text.dropFirst(9).first { bytes.starts(at: $0, with: "<<>>") }
        let command = bytes.trimmed((marker.map { $0 + 4 } ?? text.upperBound)..<text.upperBound)
        answer.facts.append(("command", builder.makeString(slice: command)))
        // dig takes every beginning of an option's name that is clear.
        answer.hidesAuthority = ["+noau", "+noall"].contains { option in
            command.contains { bytes.starts(at: $0, with: option) }
        }
        answer.end = text.upperBound
        // dig tells of servers that do not answer before it prints its own line.
        if let last = answers.last, last.facts.isEmpty, !last.isAnswered {
            answer.error = last.error
            answers.removeLast()
        }
        answers.append(answer)
        (section, isQuestion) = (.answer, false)
    }

    private mutating func readHeader(_ text: Range<Int>) {
        // A second header without a command line before it is the answer to a retry or to `+nocmd`.
        if answers[answers.count - 1].headerLine != nil {
            answers.append(DigAnswer(start: text.lowerBound))
        }
        (section, isQuestion) = (.answer, false)
        let last = answers.count - 1
        answers[last].headerLine = text
        answers[last].end = text.upperBound
        for name in ["opcode", "status"] {
            if let value = DigRemark.word(after: name + ": ", in: text, bytes) {
                answers[last].facts.append((name, builder.makeString(slice: value)))
            }
        }
        if let id = DigRemark.word(after: "id: ", in: text, bytes) { set("id", id) }
    }

    private mutating func readFlags(_ text: Range<Int>) {
        let last = answers.count - 1
        answers[last].flagsLine = text
        let end = bytes.find(UInt8(ascii: ";"), in: text) ?? text.upperBound
        let flags = PostfixWords.split(
            [min(text.lowerBound + 7, end)..<end], bytes, isSeparator: ASCII.isSpace)
        answers[last].flags = flags.map { builder.makeString(slice: $0[0]) }
        for (number, name) in ["ANSWER: ", "AUTHORITY: ", "ADDITIONAL: "].enumerated() {
            guard let word = DigRemark.word(after: name, in: text, bytes) else { continue }
            answers[last].promised[number] = ZoneText.number(bytes[word])
        }
    }

    private mutating func readEDNS(_ text: Range<Int>) {
        var pairs: [(name: String, value: Node)] = []
        for name in ["version", "udp"] {
            if let word = DigRemark.word(after: name + ": ", in: text, bytes),
                let value = ZoneText.number(bytes[word])
            {
                pairs.append((name, builder.makeInt(value, span: word)))
            }
        }
        let flags = text.first { bytes.starts(at: $0, with: "flags:") }.map { $0 + 6 }
        let start = flags ?? text.upperBound
        let end = bytes.find(UInt8(ascii: ";"), in: start..<text.upperBound) ?? text.upperBound
        let words = PostfixWords.split([start..<end], bytes, isSeparator: ASCII.isSpace)
        pairs.append(
            (
                "flags",
                builder.makeList(
                    words.map { builder.makeString(slice: $0[0]) }, span: start..<end)
            ))
        answers[answers.count - 1].facts.append(("edns", builder.makeMap(pairs, span: text)))
    }

    private mutating func open(_ found: DigRemark.Heading, _ line: Range<Int>) {
        isQuestion = found == .question
        guard case .records(let section) = found else { return }
        self.section = section
        answers[answers.count - 1].headings[section.rawValue] = line
    }

    private mutating func readQuestion(_ text: Range<Int>) {
        let words = PostfixWords.split([text], bytes, isSeparator: ASCII.isSpace).map { $0[0] }
        guard words.count == 3 else { return }
        let name = ZoneToken(text: words[0], span: words[0], isQuoted: false)
        answers[answers.count - 1].questions.append(
            builder.makeMap(
                [
                    ("name", records.makeName(name)),
                    ("class", builder.makeString(slice: words[1])),
                    ("type", builder.makeString(slice: words[2])),
                ], span: text))
    }

    private mutating func set(_ name: String, _ value: Range<Int>) {
        let isNumber = ["id", "queryTime", "size"].contains { $0.utf8.elementsEqual(name.utf8) }
        let last = answers.count - 1
        guard isNumber else {
            return answers[last].facts.append((name, builder.makeString(slice: value)))
        }
        guard let number = ZoneText.number(bytes[value]) else { return }
        answers[last].facts.append((name, builder.makeInt(number, span: value)))
    }
}
