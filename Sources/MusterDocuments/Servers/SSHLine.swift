import MusterSource

/// A keyword with its arguments, as sshd_config and ssh_config write them.
///
/// A line is a keyword, which may stand in quotes, then blanks or one `=`, then arguments; `#` starts a
/// comment where an argument could start.
struct SSHLine {
    /// The keyword without quotes.
    let keyword: Range<Int>
    /// The keyword in small letters.
    let name: [UInt8]
    /// At least one.
    let args: [Node]
    /// The arguments without quotes and escapes.
    let words: [[UInt8]]
    /// From the first argument to the end of the last.
    let extent: Range<Int>

    /// Reads a line that is neither empty nor a comment; nil after a diagnostic.
    static func read(
        _ line: Range<Int>, in file: ReadingFile, builder: DocumentBuilder,
        diagnostics: inout DiagnosticList
    ) -> SSHLine? {
        guard let (keyword, rest) = splitKeyword(line, file, &diagnostics) else { return nil }
        var split = ShellWords(file.source, rest)
        var args: [Node] = []
        var words: [[UInt8]] = []
        while let word = split.next() {
            args.append(
                builder.makeText(
                    word.bytes, text: word.text, span: word.span, source: file.number))
            words.append(word.bytes)
        }
        if let open = split.unclosedQuote {
            diagnostics.add(ServerDiagnostics.unclosedQuote(file.location(open)))
            return nil
        }
        guard let first = args.first, let last = args.last else {
            diagnostics.add(
                ServerDiagnostics.missingValue(
                    of: file.source.text(keyword), file.location(keyword)))
            return nil
        }
        return SSHLine(
            keyword: keyword, name: file.bytes.lowered(keyword), args: args, words: words,
            extent: Int(first.start)..<Int(last.start + last.length))
    }

    /// Whether the keyword is this one, given in small letters.
    func isNamed(_ word: StaticString) -> Bool { name.elementsEqual(word.bytes) }

    /// The keyword, which may stand in quotes, and what follows the blanks or the `=` behind it.
    private static func splitKeyword(
        _ line: Range<Int>, _ file: ReadingFile, _ diagnostics: inout DiagnosticList
    ) -> (Range<Int>, Range<Int>)? {
        let bytes = file.bytes
        var end = line.lowerBound
        var keyword = line.lowerBound..<line.lowerBound
        if bytes[end] == ASCII.quote {
            guard let close = bytes.find(ASCII.quote, in: end + 1..<line.upperBound) else {
                diagnostics.add(ServerDiagnostics.unclosedQuote(file.location(end..<end + 1)))
                return nil
            }
            keyword = end + 1..<close
            end = close + 1
        } else {
            while end < line.upperBound, !ASCII.isSpace(bytes[end]), bytes[end] != equals,
                bytes[end] != ASCII.quote
            {
                end += 1
            }
            keyword = line.lowerBound..<end
        }
        if keyword.isEmpty {
            diagnostics.add(ServerDiagnostics.namelessSetting(file.location(line)))
            return nil
        }
        end = bytes.skipBlanks(end..<line.upperBound)
        if end < line.upperBound, bytes[end] == equals {
            end = bytes.skipBlanks(end + 1..<line.upperBound)
        }
        return (keyword, end..<line.upperBound)
    }

    private static let equals = UInt8(ascii: "=")
}
