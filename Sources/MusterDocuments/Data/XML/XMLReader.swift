import MusterSource

/// Builds the nodes of an XML document in one pass over its text, without recursion.
///
/// It looks only for where things stand. Whether the text is well formed is for `XMLJudge` to say, before anybody
/// sees the nodes; a text that is not is read as far as it goes.
struct XMLReader {
    let source: Source
    let base: UnsafePointer<UInt8>
    let end: Int
    var index: Int
    let builder: DocumentBuilder
    let limits: ParseLimits
    /// Why the text is refused, whatever libxml2 thinks of it.
    var refusal: Diagnostic?
    /// The elements that are open, the innermost last.
    var open: [XMLElement] = []
    /// The texts of the open elements, each element's behind those of the one around it.
    var pieces: [XMLPiece] = []
    var scratch: [UInt8] = []
    private var root: Node?
    /// The names that every element's values have.
    private let fields: SharedKeys

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        base = source.base
        index = range.lowerBound
        end = range.upperBound
        self.builder = builder
        self.limits = limits
        fields = builder.shareKeys(
            ["name", "prefix", "attributes", "text", "children"].map { builder.fieldName($0) })
        open.reserveCapacity(32)
    }

    /// Makes room for all nodes at once: an element is six of them and two tags, an attribute two.
    func reserve() {
        let tags = SizeGuess.count(of: [0x3C], in: source, index..<end)
        let attributes = SizeGuess.count(of: [0x3D], in: source, index..<end)
        builder.reserve(nodes: 3 * tags + 2 * attributes)
    }

    /// The root element; nil if the text is broken or refused.
    mutating func read() -> Node? {
        while index < end {
            guard base[index] == 0x3C ? readMarkup() : readText() else { return nil }
        }
        return open.isEmpty ? root : nil
    }

    // MARK: Markup

    private mutating func readMarkup() -> Bool {
        let start = index
        switch start &+ 1 < end ? base[start &+ 1] : 0 {
        case 0x2F: return readEnd()
        case 0x3F: return skip(past: "?>", from: start &+ 2) != nil
        case 0x21: return readDeclaration()
        default: return readStart()
        }
    }

    /// A comment or a CDATA section; a document type is refused.
    private mutating func readDeclaration() -> Bool {
        let start = index
        if source.bytes.starts(at: start, with: "<!--") {
            return skip(past: "-->", from: start &+ 4) != nil
        }
        if source.bytes.starts(at: start, with: "<![CDATA[") {
            guard let stop = skip(past: "]]>", from: start &+ 9) else { return false }
            let text = start &+ 9..<stop &- 3
            let hasReturn = source.bytes.find(ASCII.carriageReturn, in: text) != nil
            note(text, isPlain: !hasReturn, isCharacterData: true)
            return true
        }
        if source.bytes.starts(at: start, with: "<!DOCTYPE") {
            refusal = XMLDiagnostics.documentType(Location(source, start..<min(start + 9, end)))
        }
        return false
    }

    /// Goes behind a mark; nil if there is none.
    private mutating func skip(past mark: StaticString, from start: Int) -> Int? {
        var place = start
        while let found = source.bytes.find(mark.utf8Start[0], in: min(place, end)..<end) {
            let behind = found &+ mark.utf8CodeUnitCount
            if behind <= end, source.bytes.starts(at: found, with: mark) {
                index = behind
                return index
            }
            place = found &+ 1
        }
        return nil
    }

    // MARK: Ends of elements

    /// The end tag of the innermost element.
    private mutating func readEnd() -> Bool {
        guard let element = open.last else { return false }
        let name = element.name.whole
        var place = index &+ 2 &+ name.count
        guard place < end,
            DocumentView.same(base + name.lowerBound, base + (index &+ 2), name.count)
        else { return false }
        while place < end, ASCII.isSpace(base[place]) { place &+= 1 }
        guard place < end, base[place] == 0x3E else { return false }
        index = place &+ 1
        return close(at: index)
    }

    /// Makes the innermost element's node and hands it to the one around it; false for a second root.
    mutating func close(at stop: Int) -> Bool {
        guard let element = open.popLast() else { return false }
        let inner = element.tag.upperBound
        let first = element.childrenStart ?? inner
        let children = builder.closeList(
            from: element.mark,
            span: first..<(element.childrenStart == nil ? inner : element.childrenEnd))
        var text = text(of: element)
        if element.isSecret { text.flags.formUnion(SecretFlags.of(builder.bytes(of: text))) }
        builder.push(text)
        builder.push(children)
        let span = element.tag.lowerBound..<stop
        pieces.removeLast(pieces.count &- element.pieces)
        guard let parent = open.indices.last else {
            guard root == nil else { return false }
            root = builder.closeRow(from: element.mark &- 3, keys: fields, span: span)
            return true
        }
        builder.pushRow(from: element.mark &- 3, keys: fields, span: span)
        if open[parent].childrenStart == nil { open[parent].childrenStart = element.tag.lowerBound }
        open[parent].childrenEnd = stop
        return true
    }
}
