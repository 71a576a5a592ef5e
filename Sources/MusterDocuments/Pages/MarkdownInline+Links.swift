extension MarkdownInline {
    /// A link's target as written in parentheses, or found by its label.
    private struct Destination {
        let target: [UInt8]
        let span: Range<Int>
        /// The offset in the joined lines behind the whole link.
        let end: Int
    }

    mutating func openBracket(isImage: Bool) {
        flush()
        let end = index + (isImage ? 2 : 1)
        lastBracket = index
        brackets.append(Bracket(piece: pieces.count, textStart: end, isImage: isImage))
        take(.text, to: end)
    }

    mutating func closeBracket() {
        guard let bracket = brackets.popLast() else {
            index += 1
            return
        }
        let isActive = bracket.isImage || brackets.count >= inactiveBrackets
        inactiveBrackets = min(inactiveBrackets, brackets.count)
        guard isActive, let destination = destination(of: bracket) else {
            index += 1
            return
        }
        flush()
        if bracket.isImage {
            // What an image shows in its place is not part of the text that is seen.
            pieces.removeSubrange(bracket.piece...)
            while let last = links.last, last.first >= bracket.piece { links.removeLast() }
            emphasis.remove(from: bracket.piece)
            take(.removed, to: destination.end)
            return
        }
        pieces[bracket.piece].kind = .removed
        take(.removed, to: destination.end)
        links.append(
            Link(
                first: bracket.piece, end: pieces.count, target: destination.target,
                span: destination.span))
        inactiveBrackets = brackets.count
    }

    private func destination(of bracket: Bracket) -> Destination? {
        if byte(index + 1) == UInt8(ascii: "("), let written = writtenDestination() {
            return written
        }
        let text = bracket.textStart..<index
        if byte(index + 1) == UInt8(ascii: "["), let label = label(from: index + 2) {
            return reference(label.isEmpty ? text : label, end: label.upperBound + 1)
        }
        // A label holds no brackets.
        guard lastBracket < bracket.textStart else { return nil }
        return reference(text, end: index + 1)
    }

    private func reference(_ label: Range<Int>, end: Int) -> Destination? {
        guard label.count < 1000, let target = references[buffer[label]] else { return nil }
        return Destination(
            target: decoded(source, target.span), span: target.span, end: end)
    }

    private func label(from start: Int) -> Range<Int>? {
        var end = start
        while let next = byte(end), end - start < 1000 {
            if next == UInt8(ascii: "]") { return start..<end }
            if next == UInt8(ascii: "[") { return nil }
            end += next == ASCII.backslash ? 2 : 1
        }
        return nil
    }

    /// `(target "title")` behind a `]`.
    private func writtenDestination() -> Destination? {
        let start = skipSpace(index + 2)
        guard let first = byte(start) else { return nil }
        let target: Range<Int>
        var end: Int
        if first == UInt8(ascii: "<") {
            end = start + 1
            while let next = byte(end), next != UInt8(ascii: ">") {
                if next == UInt8(ascii: "<") || next == ASCII.lineFeed { return nil }
                end += 1
            }
            guard end < buffer.count else { return nil }
            target = start + 1..<end
            end += 1
        } else {
            guard let bare = bareTarget(from: start) else { return nil }
            target = bare
            end = bare.upperBound
        }
        let afterTarget = end
        end = skipSpace(end)
        if end > afterTarget, let title = endOfTitle(end) { end = skipSpace(title) }
        guard byte(end) == UInt8(ascii: ")") else { return nil }
        let text = buffer.withUnsafeBufferPointer { decoded($0, target) }
        return Destination(target: text, span: sourceRange(target), end: end + 1)
    }

    /// A target without brackets: it ends at a space or at the `)` that closes the link.
    private func bareTarget(from start: Int) -> Range<Int>? {
        var end = start
        var depth = 0
        while let next = byte(end), !ASCII.isSpace(next) {
            if next == UInt8(ascii: "(") {
                depth += 1
                // CommonMark's own bound; it also keeps unclosed links linear.
                guard depth <= 32 else { return nil }
            } else if next == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            end += next == ASCII.backslash && end + 1 < buffer.count ? 2 : 1
        }
        return depth == 0 ? start..<end : nil
    }

    private func endOfTitle(_ start: Int) -> Int? {
        guard let first = byte(start) else { return nil }
        let closing: UInt8
        switch first {
        case ASCII.quote, ASCII.apostrophe: closing = first
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var end = start + 1
        while let next = byte(end), next != closing { end += next == ASCII.backslash ? 2 : 1 }
        return end < buffer.count ? end + 1 : nil
    }

    private func skipSpace(_ start: Int) -> Int {
        var end = start
        while let next = byte(end), ASCII.isSpace(next) { end += 1 }
        return end
    }

    /// A target without its escapes and entities.
    private func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let reference = CharacterReference.decode(bytes, offset..<range.upperBound) {
                text += reference.bytes
                offset = reference.end
                continue
            }
            let isEscape =
                bytes[offset] == ASCII.backslash && offset + 1 < range.upperBound
                && ASCII.isPunctuation(bytes[offset + 1])
            if isEscape { offset += 1 }
            text.append(bytes[offset])
            offset += 1
        }
        return text
    }
}
