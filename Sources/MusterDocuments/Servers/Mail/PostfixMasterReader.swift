import MusterSource

/// One pass over the services of master.cf (master(5)).
struct PostfixMasterReader {
    private static let columns = [
        "service", "type", "private", "unprivileged", "chroot", "wakeup", "maxproc", "command",
    ]
    private static let types = ["inet", "unix", "unix-dgram", "fifo", "pass"]

    /// An argument as written and, line by line, as the command gets it.
    private struct Argument {
        let span: Range<Int>
        let parts: [Range<Int>]
    }

    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private let fields: [Node]
    private var diagnostics: DiagnosticList

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        let builder = DocumentBuilder(source)
        self.builder = builder
        fields = (Self.columns + ["args", "overrides"]).map { builder.fieldName($0) }
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        let whole = SourceLines.textStart(source)..<source.count
        var lines = PostfixLines(source)
        var strays: [Range<Int>] = []
        let mark = builder.mark
        while let pieces = lines.next(stray: { strays.append($0) }), !diagnostics.isFull {
            readService(pieces)
        }
        for stray in strays {
            diagnostics.add(MailDiagnostics.continuesNothing(Location(source, stray)))
        }
        let services = builder.closeList(from: mark, span: whole)
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let root = builder.makeMap([("services", services)], span: whole)
        return ParseOutcome(
            builder.finish(root: root, format: "postfix_master"), diagnostics.all)
    }

    private mutating func readService(_ pieces: [Range<Int>]) {
        let words = PostfixWords.split(pieces, bytes, isSeparator: ASCII.isSpace)
        let span = pieces[0].lowerBound..<pieces[pieces.count - 1].upperBound
        guard words.count >= Self.columns.count else {
            diagnostics.add(MailDiagnostics.shortService(Location(source, pieces[0])))
            return
        }
        let columns = words.prefix(Self.columns.count).map { PostfixWords.span($0) }
        check(columns)
        let args = words[columns.count...].map { argument($0) }
        let end = columns[columns.count - 1].upperBound
        let extent = (args.first?.span.lowerBound ?? end)..<(args.last?.span.upperBound ?? end)
        var values = columns.map { builder.makeString(slice: $0) }
        let texts = args.map { PostfixWords.makeText($0.parts, span: $0.span, builder) }
        values.append(builder.makeList(texts, span: extent))
        values.append(overrides(args, span: extent))
        builder.push(builder.makeFields(fields, values, span: span))
    }

    private mutating func check(_ words: [Range<Int>]) {
        if !Self.types.contains(where: { bytes[words[1]].elementsEqual($0.utf8) }) {
            bad(words[1], "the type", "one of \(Self.types.joined(separator: ", "))")
        }
        for column in 2...4
        where !["y", "n", "-"].contains(where: { bytes[words[column]].elementsEqual($0.utf8) }) {
            bad(words[column], Self.columns[column], "y, n or -")
        }
        if !isCount(words[5], allowsQuestion: true) {
            bad(words[5], "wakeup", "seconds, seconds? or -")
        }
        if !isCount(words[6], allowsQuestion: false) {
            bad(words[6], "maxproc", "a number or -")
        }
    }

    private mutating func bad(_ word: Range<Int>, _ name: String, _ expected: String) {
        diagnostics.add(MailDiagnostics.badServiceField(name, expected, Location(source, word)))
    }

    private func isCount(_ word: Range<Int>, allowsQuestion: Bool) -> Bool {
        if bytes.equals(word, "-") { return true }
        var digits = bytes[word]
        if allowsQuestion, digits.last == UInt8(ascii: "?") { digits.removeLast() }
        return !digits.isEmpty && digits.allSatisfy(ASCII.isDigit)
    }

    /// `{ text }` is its text without the blanks at its ends.
    private mutating func argument(_ word: [Range<Int>]) -> Argument {
        let span = PostfixWords.span(word)
        guard bytes[span.lowerBound] == UInt8(ascii: "{") else {
            return Argument(span: span, parts: word)
        }
        guard span.count > 1, bytes[span.upperBound - 1] == UInt8(ascii: "}") else {
            let brace = span.lowerBound..<span.lowerBound + 1
            diagnostics.add(MailDiagnostics.unclosedBrace(Location(source, brace)))
            return Argument(span: span, parts: word)
        }
        let inside = span.lowerBound + 1..<span.upperBound - 1
        let parts = word.map { bytes.trimmed($0.clamped(to: inside)) }.filter { !$0.isEmpty }
        return Argument(span: span, parts: parts.isEmpty ? [bytes.trimmed(inside)] : parts)
    }

    /// The `-o name=value` options; options end at the first argument without a dash.
    private mutating func overrides(_ args: [Argument], span: Range<Int>) -> Node {
        let mark = builder.mark
        var index = 0
        while index < args.count, let dash = args[index].parts[0].first,
            bytes[dash] == UInt8(ascii: "-")
        {
            var option = args[index].parts
            index += 1
            guard bytes.starts(at: option[0].lowerBound, with: "-o"), option[0].count >= 2 else {
                continue
            }
            option[0].removeFirst(2)
            if option[0].isEmpty, index < args.count {
                option = args[index].parts
                index += 1
            }
            pushOverride(option)
        }
        builder.dropRepeatedKeys(from: mark)
        return builder.closeMap(from: mark, span: span)
    }

    private mutating func pushOverride(_ option: [Range<Int>]) {
        guard let equals = bytes.find(UInt8(ascii: "="), in: option[0]),
            !bytes.trimmed(option[0].lowerBound..<equals).isEmpty
        else {
            let place = Location(source, PostfixWords.span(option))
            diagnostics.add(MailDiagnostics.badOverride(place))
            return
        }
        var parts = option
        parts[0] = bytes.trimmed(equals + 1..<option[0].upperBound)
        if parts[0].isEmpty, parts.count > 1 { parts.removeFirst() }
        builder.push(builder.makeString(slice: bytes.trimmed(option[0].lowerBound..<equals)))
        builder.push(PostfixWords.makeText(parts, span: PostfixWords.span(parts), builder))
    }
}
