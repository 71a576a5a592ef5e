import MusterSource

extension XMLReader {
    /// A start tag, or the tag of an empty element, at its `<`.
    mutating func readStart() -> Bool {
        let start = index
        guard let name = XMLName(base, at: start &+ 1, to: end) else { return false }
        builder.push(slice(name.local, name.local))
        builder.push(slice(name.prefix, name.prefix))
        let isNamed = isSecret(name)
        guard let tag = readAttributes(of: name, isSecret: isNamed) else { return false }
        var place = tag.stop
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
                tag: start..<index, name: name, mark: builder.mark, pieces: pieces.count,
                isSecret: isNamed || tag.namesSecret))
        return isEmpty ? close(at: index) : true
    }

    /// Whether an element has the name of a secret, or stands in one that has and does not describe it.
    private func isSecret(_ name: XMLName) -> Bool {
        let local = UnsafeBufferPointer(rebasing: source.bytes[name.local])
        if let top = open.indices.last, open[top].isSecret { return !SettingWord.describes(local) }
        return SecretName.isSecret(local)
    }

    /// Pushes the map of a tag's attributes; gives the place behind the last, and whether one of them names a secret, as
    /// in `<param name="password">`; nil if there are too many.
    private mutating func readAttributes(
        of name: XMLName, isSecret: Bool
    ) -> (stop: Int, namesSecret: Bool)? {
        var namesSecret = false
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
            var node = value(attribute)
            if isSecret, source.bytes.equals(attribute.name, "value") {
                node.flags.formUnion(SecretFlags.of(builder.bytes(of: node)))
            } else if isName(attribute.name), SecretName.isSecret(builder.bytes(of: node)) {
                namesSecret = true
            }
            builder.push(node)
            count &+= 1
        }
        builder.push(builder.closeHashedMap(from: mark, span: span))
        return (scan.index, namesSecret)
    }

    /// Whether an attribute says what the element's text is.
    private func isName(_ attribute: Range<Int>) -> Bool {
        switch attribute.count {
        case 3: source.bytes.equals(attribute, "key")
        case 4: source.bytes.equals(attribute, "name")
        default: false
        }
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
