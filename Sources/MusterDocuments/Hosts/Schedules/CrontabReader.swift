import MusterSource

/// One pass over the lines of crontab(5): jobs, variables, and comments on lines of their own.
struct CrontabReader {
    private let format: String
    private let hasUsers: Bool
    private var pass: HostPass
    private let shape: RecordShape
    private var jobs: [Node] = []
    private var variables: [(name: Node, entry: Node)] = []

    init(_ source: Source, format: String, hasUsers: Bool, limits: ParseLimits) {
        self.format = format
        self.hasUsers = hasUsers
        pass = HostPass(source, limits: limits)
        shape = RecordShape(
            pass.builder,
            [
                "nickname", "minute", "hour", "dayOfMonth", "month", "dayOfWeek", "user", "command",
                "input",
            ])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            let text = pass.bytes.skipBlanks(line)..<line.upperBound
            guard let first = text.first, pass.bytes[first] != ASCII.hash else { continue }
            if !readVariable(text) { readJob(text) }
            // Truncation shows by this alone, and cron itself reads no such line.
            if pass.bytes[lines.offset - 1] != ASCII.lineFeed {
                pass.diagnostics.add(HostDiagnostics.missingLineFeed(pass.location(text)))
            }
        }
        return pass.outcome(
            [
                ("jobs", pass.builder.makeList(jobs, span: pass.whole)),
                ("variables", pass.index(variables, lastWins: true)),
            ], format: format)
    }

    // MARK: Variables

    /// Reads `name = value`; false if the line is none.
    private mutating func readVariable(_ line: Range<Int>) -> Bool {
        guard let (name, after) = name(line) else { return false }
        let equals = pass.bytes.skipBlanks(after..<line.upperBound)
        guard equals < line.upperBound, pass.bytes[equals] == UInt8(ascii: "=") else {
            return false
        }
        let value = pass.bytes.trimmed(equals + 1..<line.upperBound)
        var text = value
        if let first = value.first.map({ pass.bytes[$0] }), Self.isQuote(first) {
            guard value.count > 1, pass.bytes[value.upperBound - 1] == first else {
                let open = value.lowerBound..<value.lowerBound + 1
                pass.diagnostics.add(HostDiagnostics.unclosedQuote(pass.location(open)))
                return true
            }
            text = value.lowerBound + 1..<value.upperBound - 1
        }
        let flags = SecretFlags.of(pass.bytes[text], named: pass.bytes[name])
        variables.append(
            (pass.string(name), pass.builder.makeString(slice: text, span: value, flags: flags)))
        return true
    }

    /// The first word, which may stand in quotes, and where it ends.
    private func name(_ line: Range<Int>) -> (name: Range<Int>, after: Int)? {
        let start = line.lowerBound
        if Self.isQuote(pass.bytes[start]) {
            return pass.bytes.find(pass.bytes[start], in: start + 1..<line.upperBound)
                .map { (start + 1..<$0, $0 + 1) }
        }
        let end = line.first {
            ASCII.isBlank(pass.bytes[$0]) || pass.bytes[$0] == UInt8(ascii: "=")
        }
        return end.flatMap { $0 > start ? (start..<$0, $0) : nil }
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == ASCII.quote || byte == ASCII.apostrophe
    }

    // MARK: Jobs

    private mutating func readJob(_ line: Range<Int>) {
        let schedule = pass.bytes[line.lowerBound] == UInt8(ascii: "@") ? 1 : 5
        let words = leadingWords(line, schedule + (hasUsers ? 1 : 0))
        let fields = Array(words.prefix(schedule))
        let nodes = schedule == 1 ? nickname(fields[0]) : scheduleFields(fields)
        let last = words.last ?? line
        let text = pass.bytes.skipBlanks(last.upperBound..<line.upperBound)..<line.upperBound
        guard words.count == schedule + (hasUsers ? 1 : 0), !text.isEmpty else {
            let expected =
                hasUsers ? "the schedule, the user and the command" : "the schedule and the command"
            pass.diagnostics.add(HostDiagnostics.jobCut(pass.location(line), expected: expected))
            return
        }
        guard let nodes else { return }
        let place = last.upperBound
        let user = hasUsers ? pass.string(last) : pass.string(place..<place)
        let (command, input) = command(text)
        jobs.append(
            shape.make(nodes + [user, command, input], in: pass.builder, span: line))
    }

    /// The first words of a line, `count` at most.
    private func leadingWords(_ line: Range<Int>, _ count: Int) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = line.lowerBound
        while words.count < count {
            let start = pass.bytes.skipBlanks(index..<line.upperBound)
            guard start < line.upperBound else { break }
            index = start
            while index < line.upperBound, !ASCII.isBlank(pass.bytes[index]) { index += 1 }
            words.append(start..<index)
        }
        return words
    }

    /// No nickname, and the five fields.
    private mutating func scheduleFields(_ words: [Range<Int>]) -> [Node]? {
        var isRight = true
        for (word, field) in zip(words, ScheduleField.all)
        where !field.accepts(pass.bytes, word) {
            pass.diagnostics.add(
                HostDiagnostics.scheduleField(pass.location(word), field.name, field.expected))
            isRight = false
        }
        guard isRight, let first = words.first else { return nil }
        return [pass.string(first.lowerBound..<first.lowerBound)] + words.map { pass.string($0) }
    }

    /// The nickname, and the fields that it stands for.
    private mutating func nickname(_ word: Range<Int>) -> [Node]? {
        guard
            let found = ScheduleNickname.all.first(where: {
                pass.bytes.equals(word, $0.name)
            })
        else {
            let names = ScheduleNickname.all.lazy.map { "\($0.name)" }
            let near = NearestName.of(pass.source.text(word), among: names)
            pass.diagnostics.add(HostDiagnostics.nickname(pass.location(word), near: near))
            return nil
        }
        let place = word.lowerBound..<word.lowerBound
        let fields = found.fields.map { pass.builder.makeString("\($0)", span: place) }
        return [pass.string(word)] + fields
    }

    /// The command up to the first `%` without a backslash, and what is passed to it.
    private func command(_ text: Range<Int>) -> (command: Node, input: Node) {
        let percent = text.first {
            pass.bytes[$0] == UInt8(ascii: "%")
                && ($0 == text.lowerBound || pass.bytes[$0 - 1] != ASCII.backslash)
        }
        let end = percent ?? text.upperBound
        let input = percent.map { $0 + 1..<text.upperBound } ?? end..<end
        return (unescaped(text.lowerBound..<end, lineFeed: false), unescaped(input, lineFeed: true))
    }

    /// Without the backslash before each `%`; in the input a bare `%` is a line feed.
    private func unescaped(_ text: Range<Int>, lineFeed: Bool) -> Node {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        for index in text {
            let byte = pass.bytes[index]
            if byte == UInt8(ascii: "%") {
                if decoded.last == ASCII.backslash {
                    decoded.removeLast()
                } else if lineFeed {
                    decoded.append(ASCII.lineFeed)
                    continue
                }
            }
            decoded.append(byte)
        }
        return pass.builder.makeText(decoded, text: text, span: text)
    }
}
