import MusterSource

/// What YAML 1.2 forbids and libyaml lets pass; and what libyaml reads as something else.
extension YAMLTree {
    /// Checks a scalar without an anchor or a tag, outside a block; false if the walk has ended with a mistake.
    @inline(__always) mutating func checkSimple(
        _ value: UnsafeBufferPointer<UInt8>, _ span: Range<Int>, isPlain: Bool
    ) -> Bool {
        if reached < span.lowerBound, hasHash || frame.isFlow {
            checkGap(reached..<span.lowerBound)
        }
        if isPlain {
            if frame.isFlow { checkDash(value, span) }
        } else if !frame.isFlow {
            checkIndentation(span)
        }
        reached = max(reached, span.upperBound)
        return !isStopped
    }

    /// Checks any other event before something is made of it; false if the walk has ended with a mistake.
    mutating func check(_ event: YAMLEvent) -> Bool {
        checkGap(reached..<max(reached, event.span.lowerBound))
        switch event.kind {
        case .documentStart: checkDirectives(event.span)
        case .documentEnd: endsOpenly = event.span.isEmpty
        case .scalar: checkScalar(event)
        case .mapStart: if event.isFlow { checkPair(skipProperties(event).end) }
        case .listEnd, .mapEnd: if frame.isFlow { checkBrackets(event.span) }
        default: break
        }
        reached = max(reached, end(of: event))
        return !isStopped
    }

    /// Up to where an event's own text goes.
    private func end(of event: YAMLEvent) -> Int {
        switch event.kind {
        case .listStart, .mapStart:
            let start = skipProperties(event).end
            return event.isFlow ? start + 1 : start
        case .listEnd, .mapEnd:
            return frame.isFlow ? event.span.upperBound : event.span.lowerBound
        default: return event.span.upperBound
        }
    }

    /// Between two events stand blanks, comments and `-`, `?`, `:`, `,` only.
    private mutating func checkGap(_ gap: Range<Int>) {
        let bytes = source.bytes
        let isFlow = frame.isFlow
        guard hasHash || isFlow else { return }
        var index = gap.lowerBound
        while index < gap.upperBound {
            let byte = bytes[index]
            if byte == ASCII.hash {
                if index > range.lowerBound, !Self.isBlank(bytes[index - 1]) {
                    stop(YAMLDiagnostics.gluedComment(location(index..<index + 1)))
                    return
                }
                index = bytes.find(ASCII.lineFeed, in: index..<gap.upperBound) ?? gap.upperBound
            } else if isFlow, isGluedQuestionMark(index) {
                stop(YAMLDiagnostics.questionMark(location(index..<index + 1)))
                return
            }
            index += 1
        }
    }

    /// A pair in brackets that libyaml lets begin with the '?' of a text such as `?x`.
    private mutating func checkPair(_ start: Int) {
        guard isGluedQuestionMark(start) else { return }
        stop(YAMLDiagnostics.questionMark(location(start..<start + 1)))
    }

    private func isGluedQuestionMark(_ index: Int) -> Bool {
        index + 1 < range.upperBound && source.bytes[index] == UInt8(ascii: "?")
            && !Self.isBlank(source.bytes[index + 1])
    }

    /// A directive needs `...` before it, unless it stands first (YAML 1.2.2 section 9.2); its comment needs a blank.
    private mutating func checkDirectives(_ span: Range<Int>) {
        let bytes = source.bytes
        guard !span.isEmpty, bytes[span.lowerBound] == UInt8(ascii: "%") else { return }
        if endsOpenly, hasDocuments {
            stop(
                YAMLDiagnostics.directiveInDocument(
                    location(span.lowerBound..<span.lowerBound + 1)))
            return
        }
        var lines = SourceLines(source, span)
        while let line = lines.next(), bytes.starts(at: line.lowerBound, with: "%YAML") {
            if let hash = bytes.find(ASCII.hash, in: line), !Self.isBlank(bytes[hash - 1]) {
                stop(YAMLDiagnostics.gluedComment(location(hash..<hash + 1)))
                return
            }
        }
    }

    private mutating func checkScalar(_ event: YAMLEvent) {
        switch event.style {
        case .plain:
            if frame.isFlow { checkDash(event.value, event.span) }
        case .quoted where !frame.isFlow:
            let start = skipProperties(event).end
            checkIndentation(start..<max(start, event.span.upperBound))
        case .quoted: break
        case .block: checkBlock(skipProperties(event).end)
        }
    }

    /// A lone '-' in brackets is no text (YAML 1.2.2 rule 126).
    private mutating func checkDash(_ value: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) {
        guard value.count == 1, value[0] == UInt8(ascii: "-") else { return }
        stop(YAMLDiagnostics.loneDash(location(span)))
    }

    /// Where the outermost brackets close, all their lines are looked at.
    private mutating func checkBrackets(_ closing: Range<Int>) {
        if frames.last?.isFlow == true { return }
        checkIndentation(frame.start..<closing.upperBound, isFlow: true)
    }

    /// The second line of a quoted text or of brackets, and every one after it, is indented further than the block
    /// they stand in, with spaces (YAML 1.2.2 rules 67 and 69); lines without text and comments may be anywhere.
    private mutating func checkIndentation(_ text: Range<Int>, isFlow: Bool = false) {
        let bytes = source.bytes
        guard let first = bytes.find(ASCII.lineFeed, in: text),
            let block = innermostBlock
        else { return }
        let wanted = column(of: block.start) + 1
        var lines = SourceLines(source, first + 1..<text.upperBound)
        while let line = lines.next() {
            let start = bytes.skipBlanks(line)
            guard start < line.upperBound else { continue }
            if isFlow, bytes[start] == ASCII.hash { continue }
            var spaces = line.lowerBound
            while spaces < start, bytes[spaces] == ASCII.space { spaces += 1 }
            guard spaces - line.lowerBound >= wanted else {
                stop(
                    YAMLDiagnostics.indentation(
                        location(start..<start + 1), wanted: wanted,
                        block: location(block.start..<block.start + 1)))
                return
            }
        }
    }

    /// A block scalar's header, and the blank lines before its first line with text: none may have more spaces than
    /// that line (YAML 1.2.2 section 8.1.1.1).
    private mutating func checkBlock(_ start: Int) {
        let bytes = source.bytes
        var index = start + 1
        var isDeclared = false
        while index < range.upperBound,
            ASCII.isDigit(bytes[index]) || bytes[index] == 0x2B
                || bytes[index] == 0x2D
        {
            isDeclared = isDeclared || ASCII.isDigit(bytes[index])
            index += 1
        }
        if index < range.upperBound, bytes[index] == ASCII.hash {
            stop(YAMLDiagnostics.gluedComment(location(index..<index + 1)))
            return
        }
        guard !isDeclared, let header = bytes.find(ASCII.lineFeed, in: index..<range.upperBound)
        else { return }
        let parent = innermostBlock.map { column(of: $0.start) } ?? -1
        var deepest = header..<header
        var lines = SourceLines(source, header + 1..<range.upperBound)
        while let line = lines.next() {
            var text = line.lowerBound
            while text < line.upperBound, bytes[text] == ASCII.space { text += 1 }
            guard text < line.upperBound else {
                if line.count > deepest.count { deepest = line }
                continue
            }
            if text - line.lowerBound > parent, deepest.count > text - line.lowerBound {
                stop(
                    YAMLDiagnostics.blankTooDeep(location(deepest), text: location(text..<text + 1))
                )
            }
            return
        }
    }

    /// The list or map without brackets that is open; the first of `frames` stands for the document.
    private var innermostBlock: YAMLFrame? {
        if frames.isEmpty || !frame.isFlow { return frames.isEmpty ? nil : frame }
        return frames.dropFirst().last { !$0.isFlow }
    }

    /// How many bytes stand before an offset in its line.
    private func column(of offset: Int) -> Int {
        var start = offset
        while start > range.lowerBound, source.bytes[start - 1] != ASCII.lineFeed { start -= 1 }
        return offset - start
    }
}
