import MusterSource

extension XMLReader {
    /// A start tag, or the tag of an empty element, at its `<`.
    mutating func readStart() -> Bool {
        let start = index
        guard let name = XMLName(base, at: start &+ 1, to: end) else { return false }
        builder.push(slice(name.local, name.local))
        builder.push(slice(name.prefix, name.prefix))
        guard let stop = readAttributes(of: name) else { return false }
        var place = stop
        let isEmpty = place < end && base[place] == 0x2F
        if isEmpty { place &+= 1 }
        guard place < end, base[place] == 0x3E else { return false }
        index = place &+ 1
        // An element is two containers: its map and the list of its children.
        guard 2 * (open.count + 1) <= limits.nesting else {
            refusal = DataDiagnostics.tooDeep(
                Location(source, start..<index), limit: limits.nesting)
            return false
        }
        open.append(
            XMLElement(
                tag: start..<index, name: name, mark: builder.mark, pieces: pieces.count))
        return isEmpty ? close(at: index) : true
    }

    /// Pushes the map of a tag's attributes and gives the place behind the last; nil if there are too many.
    private mutating func readAttributes(of name: XMLName) -> Int? {
        let mark = builder.mark
        var scan = XMLAttributeScan(base, from: name.local.upperBound, to: end)
        var span = name.local.upperBound..<name.local.upperBound
        var count = 0
        while let attribute = scan.next() {
            guard count < limits.attributes else {
                refusal = XMLDiagnostics.tooManyAttributes(
                    Location(source, name.whole), limit: limits.attributes)
                return nil
            }
            let first = count == 0 ? attribute.name.lowerBound : span.lowerBound
            span = first..<attribute.value.upperBound &+ 1
            builder.push(builder.hashed(slice(attribute.name, attribute.name)))
            builder.push(value(attribute))
            count &+= 1
        }
        builder.push(builder.closeHashedMap(from: mark, span: span))
        return scan.index
    }

    private mutating func value(_ attribute: XMLAttribute) -> Node {
        let span = attribute.value.lowerBound &- 1..<attribute.value.upperBound &+ 1
        guard attribute.isPlain else {
            scratch.removeAll(keepingCapacity: true)
            XMLCharacters.decode(base, attribute.value, in: .attribute, into: &scratch)
            return builder.makeText(scratch, text: attribute.value, span: span, flags: .quoted)
        }
        return slice(attribute.value, span, .quoted)
    }

    /// A string that stands in the source as it is.
    @inline(__always)
    func slice(_ text: Range<Int>, _ span: Range<Int>, _ flags: Node.Flags = []) -> Node {
        Node(
            kind: .string, flags: flags, start: UInt32(truncatingIfNeeded: span.lowerBound),
            length: UInt32(truncatingIfNeeded: span.count),
            aux: UInt32(truncatingIfNeeded: text.count),
            payload: UInt64(truncatingIfNeeded: text.lowerBound))
    }
}
