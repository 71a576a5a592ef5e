import MusterSource

/// One pass over the lines of a catalogue (gettext manual, "The Format of PO Files").
struct POReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let builder: DocumentBuilder
    private var diagnostics: DiagnosticList
    private var message = POMessage()
    private var messages: [Node] = []
    private var header: Node?
    private var seen: [[UInt8]: Range<Int>] = [:]

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        self.range = range
        builder = DocumentBuilder(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(source, range)
        while let line = lines.next(), !diagnostics.isFull {
            take(bytes.trimmed(line))
        }
        close()
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let place = range.prefix(0)
        let root = builder.makeModel(
            [
                ("header", header ?? builder.makeModel([], span: place)),
                ("messages", builder.makeList(messages, span: range)),
            ], span: range)
        return ParseOutcome(builder.finish(root: root, format: "po"), diagnostics.all)
    }

    private mutating func take(_ line: Range<Int>) {
        guard let first = line.first else { return }
        if bytes[first] == ASCII.hash {
            if bytes.starts(at: first, with: "#~"), line.count >= 2 {
                let rest = bytes.trimmed(line.dropFirst(2))
                // Behind "#~|" stands what the message was before.
                guard let next = rest.first, bytes[next] != UInt8(ascii: "|") else { return }
                takeText(rest, isObsolete: true)
            } else {
                takeComment(line)
            }
        } else {
            takeText(line, isObsolete: false)
        }
    }

    /// A comment belongs to the message behind it.
    private mutating func takeComment(_ line: Range<Int>) {
        if !message.texts.isEmpty { close() }
        let mark = line.count > 1 ? bytes[line.lowerBound + 1] : ASCII.space
        let rest = bytes.trimmed(line.dropFirst(2))
        switch mark {
        case UInt8(ascii: ","): message.flags += split(rest) { $0 == UInt8(ascii: ",") }
        case UInt8(ascii: ":"): message.references += split(rest, ASCII.isSpace)
        case UInt8(ascii: "|"): break
        case UInt8(ascii: "."), ASCII.space, ASCII.tab:
            if !rest.isEmpty { message.comments.append(rest) }
        default: message.comments.append(bytes.trimmed(line.dropFirst(1)))
        }
    }

    private func split(_ range: Range<Int>, _ isSeparator: (UInt8) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound
        where index == range.upperBound || isSeparator(bytes[index]) {
            let part = bytes.trimmed(start..<index)
            if !part.isEmpty { parts.append(part) }
            start = index + 1
        }
        return parts
    }

    private mutating func takeText(_ line: Range<Int>, isObsolete: Bool) {
        var cursor = ByteCursor(bytes, line)
        let word = cursor.takeWhile { ASCII.isLetter($0) || $0 == UInt8(ascii: "_") }
        if !word.isEmpty {
            guard begin(word, &cursor, isObsolete: isObsolete) else { return }
        } else if message.texts.isEmpty {
            diagnostics.add(ToolDiagnostics.noKeyword(location(line)))
            return
        }
        cursor.skipBlanks()
        takeStrings(cursor.rest)
    }

    /// A keyword, which must be one that may stand here.
    private mutating func begin(
        _ word: Range<Int>, _ cursor: inout ByteCursor, isObsolete: Bool
    ) -> Bool {
        let keyword: POMessage.Keyword
        if bytes.equals(word, "msgctxt") {
            keyword = .context
        } else if bytes.equals(word, "msgid") {
            keyword = .id
        } else if bytes.equals(word, "msgid_plural") {
            keyword = .plural
        } else if bytes.equals(word, "msgstr") {
            keyword = .translation
        } else {
            diagnostics.add(ToolDiagnostics.noKeyword(location(word)))
            return false
        }
        var form = 0
        if keyword == .translation, cursor.take(UInt8(ascii: "[")) {
            guard let number = cursor.number(1...3), cursor.take(UInt8(ascii: "]")) else {
                diagnostics.add(ToolDiagnostics.badForm(location(word)))
                return false
            }
            form = number
        }
        if message.text(.translation) != nil, keyword != .translation { close() }
        let last = message.texts.last?.keyword
        let isInPlace: Bool
        switch keyword {
        case .context: isInPlace = last == nil
        case .id: isInPlace = last == nil || last == .context
        case .plural: isInPlace = last == .id
        case .translation:
            isInPlace = last == .id || last == .plural || (last == keyword && form > 0)
        }
        guard isInPlace else {
            diagnostics.add(ToolDiagnostics.keywordOutOfPlace(location(word)))
            message = POMessage()
            return false
        }
        if message.start == nil { message.start = word }
        message.isObsolete = message.isObsolete || isObsolete
        message.texts.append(
            POMessage.Text(
                keyword: keyword, form: form, span: word.upperBound..<word.upperBound))
        return true
    }

    /// Quoted strings behind a keyword or on a line of their own, joined to what came before.
    private mutating func takeStrings(_ range: Range<Int>) {
        var rest = range
        repeat {
            guard let end = takeString(rest) else { return }
            rest = bytes.trimmed(end..<range.upperBound)
        } while !rest.isEmpty
    }

    /// One string; gives where it ends.
    private mutating func takeString(_ range: Range<Int>) -> Int? {
        let last = message.texts.count - 1
        guard let first = range.first, bytes[first] == ASCII.quote else {
            diagnostics.add(ToolDiagnostics.noString(location(range)))
            return nil
        }
        var escapes = CEscapes()
        var index = first + 1
        while index < range.upperBound, bytes[index] != ASCII.quote || escapes.isOpen {
            escapes.take(bytes[index])
            index += 1
        }
        guard index < range.upperBound else {
            diagnostics.add(ToolDiagnostics.unclosedString(location(first..<first + 1)))
            return nil
        }
        let span = message.texts[last].span
        message.texts[last].bytes += escapes.decoded
        message.texts[last].span = (span.isEmpty ? first : span.lowerBound)..<index + 1
        return index + 1
    }

    private mutating func close() {
        let closed = message
        message = POMessage()
        guard let start = closed.start else { return }
        guard closed.text(.id) != nil, closed.text(.translation) != nil else {
            diagnostics.add(ToolDiagnostics.cutMessage(location(start)))
            return
        }
        if let first = seen[closed.key] {
            diagnostics.add(
                ToolDiagnostics.secondMessage(location(start), first: location(first)))
            return
        }
        seen[closed.key] = start
        let writer = POWriter(builder: builder)
        if closed.isHeader {
            header = writer.header(closed)
        } else {
            messages.append(writer.message(closed, at: start))
        }
    }

    private func location(_ range: Range<Int>) -> Location { Location(source, range) }
}
