import MusterSource

extension YAMLTree {
    /// A scalar with an anchor or a tag, or one in a block.
    mutating func takeScalar(_ event: YAMLEvent) {
        ownNodes += 1
        let isKey = expectsKey
        let properties = skipProperties(event)
        let start = properties.end
        let end =
            event.style == .block
            ? trimmedEnd(event.span.upperBound, from: start) : event.span.upperBound
        let span = start..<max(start, end)
        let isString = properties.isNonSpecific || event.style != .plain
        let text = string(event, span)
        let value = event.tag == nil && !isString ? plain(event.value, text) : tagged(event, text)
        if let anchor = event.anchor {
            anchors[Array(anchor)] = YAMLAnchor(node: value, shape: YAMLShape())
        }
        guard isKey else {
            add(value, YAMLShape(), end: span.upperBound)
            return
        }
        if event.style == .plain, event.tag == nil, event.value.elementsEqual([0x3C, 0x3C]) {
            openMerge(key: text)
        } else {
            add(text, YAMLShape(), end: span.upperBound)
        }
    }

    /// A scalar without an anchor or a tag, outside a block.
    @inline(never) mutating func takeSimple(
        _ value: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isPlain: Bool
    ) {
        let span = start..<end
        guard checkSimple(value, span, isPlain: isPlain) else { return }
        ownNodes += 1
        let isKey = expectsKey
        let text =
            slice(value, span, isQuoted: !isPlain)
            ?? builder.makeString(
                bytes: value, span: span, source: sourceIndex, flags: isPlain ? [] : .quoted)
        if isKey, isPlain, value.count == 2, value.elementsEqual([0x3C, 0x3C]) {
            openMerge(key: text)
            return
        }
        let node = isKey || !isPlain ? text : plain(value, text)
        guard !frames.isEmpty, !frame.awaitsMerge else {
            return add(node, YAMLShape(), end: end)
        }
        frame.end = max(frame.end, end)
        frame.shape.addScalar()
        builder.push(node)
    }

    /// The scalar as a string: a slice of the source where the text stands there as it is.
    private func string(_ event: YAMLEvent, _ span: Range<Int>) -> Node {
        let isQuoted = event.style == .quoted
        if event.style != .block, let slice = slice(event.value, span, isQuoted: isQuoted) {
            return slice
        }
        if event.style == .block, lacksLineFeed(event, span) {
            return builder.makeString(
                bytes: Array(event.value) + [ASCII.lineFeed], span: span, source: sourceIndex)
        }
        return builder.makeString(
            bytes: event.value, span: span, source: sourceIndex, flags: isQuoted ? .quoted : [])
    }

    /// A slice of the source, if the text stands there as it is.
    @inline(__always) private func slice(
        _ value: UnsafeBufferPointer<UInt8>, _ span: Range<Int>, isQuoted: Bool
    ) -> Node? {
        let margin = isQuoted && span.count >= 2 ? 1 : 0
        let start = span.lowerBound &+ margin
        guard span.count &- 2 &* margin == value.count else { return nil }
        if let base = value.baseAddress,
            !DocumentView.same(base, source.base + start, value.count)
        {
            return nil
        }
        return Node(
            kind: .string, flags: isQuoted ? .quoted : [], source: sourceIndex,
            start: UInt32(truncatingIfNeeded: span.lowerBound),
            length: UInt32(truncatingIfNeeded: span.count),
            aux: UInt32(truncatingIfNeeded: value.count),
            payload: UInt64(truncatingIfNeeded: start))
    }

    /// Whether a `|+` without text ends with the file, on a line of spaces: that line counts as ended, but libyaml
    /// leaves it out.
    private func lacksLineFeed(_ event: YAMLEvent, _ span: Range<Int>) -> Bool {
        let bytes = source.bytes
        guard event.value.allSatisfy({ $0 == ASCII.lineFeed }), range.upperBound > span.lowerBound,
            bytes[range.upperBound - 1] == ASCII.space,
            let header = bytes.find(ASCII.lineFeed, in: span.lowerBound..<range.upperBound),
            bytes.find(UInt8(ascii: "+"), in: span.lowerBound..<header) != nil
        else { return false }
        return bytes.trimmed(header..<range.upperBound).isEmpty
    }

    @inline(__always)
    private func plain(_ text: UnsafeBufferPointer<UInt8>, _ string: Node) -> Node {
        YAMLCoreSchema.mayBeSpecial(text) ? resolved(text, string) : string
    }

    @inline(never) private func resolved(_ text: UnsafeBufferPointer<UInt8>, _ string: Node) -> Node
    {
        let span = Int(string.start)..<(Int(string.start) + Int(string.length))
        switch YAMLCoreSchema.resolve(text) {
        case .null: return builder.makeNull(span: span, source: sourceIndex)
        case .bool(let value): return builder.makeBool(value, span: span, source: sourceIndex)
        case .int(let value): return builder.makeInt(value, span: span, source: sourceIndex)
        case .uint(let value): return builder.makeUInt(value, span: span, source: sourceIndex)
        case .double(let value): return builder.makeDouble(value, span: span, source: sourceIndex)
        case .string: return string
        }
    }

    /// A scalar with a tag, or one that is a string by its style.
    private mutating func tagged(_ event: YAMLEvent, _ string: Node) -> Node {
        guard let tag = event.tag else { return string }
        switch YAMLTag(tag) {
        case .string: return string
        case .null, .bool, .int, .float:
            let value = plain(event.value, string)
            guard let fitting = YAMLTag(tag).accepts(value, builder) else {
                diagnostics.add(
                    YAMLDiagnostics.tagDoesNotFit(
                        YAMLTag.shown(tag), String(decoding: event.value, as: UTF8.self),
                        location(of: string)))
                return string
            }
            return fitting
        case .container:
            diagnostics.add(
                YAMLDiagnostics.tagDoesNotFit(
                    YAMLTag.shown(tag), String(decoding: event.value, as: UTF8.self),
                    location(of: string)))
            return string
        case .other:
            diagnostics.add(YAMLDiagnostics.unknownTag(YAMLTag.shown(tag), location(of: string)))
            return string
        }
    }

    /// Where a value itself starts, after an anchor, a tag and the space between; and whether its tag was a bare `!`.
    func skipProperties(_ event: YAMLEvent) -> (end: Int, isNonSpecific: Bool) {
        var index = event.span.lowerBound
        let end = event.span.upperBound
        var seenAnchor = event.anchor == nil
        var seenTag = event.tag == nil && event.kind != .scalar
        var isNonSpecific = false
        let bytes = source.bytes
        while index < end {
            let isAnchor = bytes[index] == 0x26 && !seenAnchor
            let isTag = bytes[index] == 0x21 && !seenTag
            guard isAnchor || isTag else { break }
            let start = index
            // A container's start event ends with its first token, so only blanks and the text's end stop here.
            while index < range.upperBound, !Self.isBlank(bytes[index]) { index += 1 }
            if isAnchor { seenAnchor = true } else { seenTag = true }
            if isTag, index - start == 1 { isNonSpecific = true }
            index = skipBlanks(index)
        }
        return (index, isNonSpecific)
    }

    private func skipBlanks(_ start: Int) -> Int {
        var index = start
        let bytes = source.bytes
        while index < range.upperBound {
            if bytes[index] == 0x23 {
                while index < range.upperBound, bytes[index] != 0x0A { index += 1 }
            } else if Self.isBlank(bytes[index]) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    private func trimmedEnd(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start, Self.isBlank(source.bytes[end - 1]) { end -= 1 }
        return end
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
