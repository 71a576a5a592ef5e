import MusterSource

/// Builds the nodes of an XML document from libxml2's events, each checked against the scan of the source.
final class XMLTree {
    let source: Source
    let bytes: UnsafeBufferPointer<UInt8>
    let builder: DocumentBuilder
    let limits: ParseLimits
    var diagnostics: DiagnosticList
    private(set) var open: [XMLElement] = []
    private(set) var root: Node?
    /// Nothing after this can be relied on.
    private(set) var isStopped = false
    /// Where the scan and libxml2 began to see different things.
    ///
    /// In a broken text that comes before libxml2 says what is wrong.
    private var lost: Int?
    private var scan: XMLScan
    /// The tag of an empty element, whose end is told by an event of its own.
    private var emptyTag: Range<Int>?
    private let fields: (name: Node, prefix: Node, attributes: Node, text: Node, children: Node)

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        bytes = source.bytes
        self.builder = builder
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        scan = XMLScan(source, range)
        fields = (
            builder.fieldName("name"), builder.fieldName("prefix"), builder.fieldName("attributes"),
            builder.fieldName("text"), builder.fieldName("children")
        )
    }

    /// How far the events have come.
    var position: Int { scan.index }

    // MARK: Events

    /// An element begins: `name` without its prefix, its attributes' values decoded, in order, without declarations
    /// of namespaces, for which `namespace` gives the address of a prefix.
    func start(
        name: UnsafeBufferPointer<UInt8>, values: [UnsafeBufferPointer<UInt8>],
        namespace: (Range<Int>) -> [UInt8]?
    ) {
        guard !isStopped, lost == nil else { return }
        guard let tag = advance(toEnd: false) else { return lose() }
        let whole = scan.name(in: tag)
        let (prefix, local) = split(whole)
        guard UnsafeBufferPointer(rebasing: bytes[local]).elementsEqual(name) else { return lose() }
        // An element is two containers: its map and the list of its children.
        guard 2 * (open.count + 1) <= limits.nesting else {
            return stop(
                DataDiagnostics.tooDeep(Location(source, tag), limit: limits.nesting))
        }
        guard let attributes = attributes(tag, whole, values, namespace) else { return lose() }
        open.append(
            XMLElement(
                name: builder.makeString(slice: local), prefix: builder.makeString(slice: prefix),
                attributes: attributes, tag: tag, qualifiedName: whole, mark: builder.mark))
    }

    /// The innermost element ends.
    func end() {
        guard !isStopped, lost == nil else { return }
        guard let tag = advance(toEnd: true), let element = open.popLast() else { return lose() }
        let node = close(element, end: tag)
        guard let parent = open.indices.last else {
            root = node
            return
        }
        builder.push(node)
        if open[parent].childrenStart == nil { open[parent].childrenStart = element.tag.lowerBound }
        open[parent].childrenEnd = tag.upperBound
    }

    /// Characters of the innermost element, decoded; a run may come in several pieces.
    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard !isStopped, let top = open.indices.last else { return }
        guard open[top].text.isEmpty else { return open[top].text.append(contentsOf: piece) }
        open[top].text.append(contentsOf: piece.drop { ASCII.isSpace($0) })
    }

    /// Ends the walk with a mistake.
    func stop(_ diagnostic: Diagnostic) {
        diagnostics.add(diagnostic)
        isStopped = true
    }

    /// Ends the walk if scan and libxml2 saw different things and libxml2 has found no mistake that explains it.
    func stopIfLost() {
        guard let lost, !isStopped else { return }
        stop(XMLDiagnostics.lost(Location(source, lost..<lost)))
    }

    private func lose() { lost = scan.index }

    // MARK: In step with the source

    /// The next start or end tag, texts before it noted.
    private func advance(toEnd: Bool) -> Range<Int>? {
        if let tag = emptyTag {
            emptyTag = nil
            return toEnd ? tag.upperBound..<tag.upperBound : nil
        }
        while let token = scan.next() {
            switch token.kind {
            case .text, .characters: note(token.range)
            case .aside: break
            case .declaration: return nil
            case .end: return toEnd ? token.range : nil
            case .start(let isEmpty):
                guard !toEnd else { return nil }
                if isEmpty { emptyTag = token.range }
                return token.range
            }
        }
        return nil
    }

    private func note(_ range: Range<Int>) {
        let text = bytes.trimmed(range)
        guard !text.isEmpty, let top = open.indices.last else { return }
        let start = open[top].textSpan?.lowerBound ?? text.lowerBound
        open[top].textSpan = start..<text.upperBound
    }

    // MARK: Nodes

    private func split(_ name: Range<Int>) -> (prefix: Range<Int>, local: Range<Int>) {
        guard let colon = bytes.find(UInt8(ascii: ":"), in: name) else {
            return (name.lowerBound..<name.lowerBound, name)
        }
        return (name.lowerBound..<colon, colon + 1..<name.upperBound)
    }

    private func attributes(
        _ tag: Range<Int>, _ name: Range<Int>, _ values: [UnsafeBufferPointer<UInt8>],
        _ namespace: (Range<Int>) -> [UInt8]?
    ) -> Node? {
        let found = scan.attributes(in: tag)
        let mark = builder.mark
        var next = 0
        for attribute in found {
            builder.push(builder.makeString(slice: attribute.name))
            let (prefix, local) = split(attribute.name)
            let isDeclaration =
                bytes.equals(prefix, "xmlns") || bytes.equals(attribute.name, "xmlns")
            if isDeclaration {
                let declared = namespace(prefix.isEmpty ? prefix : local)
                builder.push(value(attribute.value, declared ?? Array(bytes[attribute.value])))
            } else {
                guard next < values.count else { return nil }
                builder.push(value(attribute.value, Array(values[next])))
                next += 1
            }
        }
        guard next == values.count else { return nil }
        let start = found.first?.name.lowerBound ?? name.upperBound
        let end = found.last.map { $0.value.upperBound + 1 } ?? start
        return builder.closeMap(from: mark, span: start..<end)
    }

    private func value(_ range: Range<Int>, _ decoded: [UInt8]) -> Node {
        builder.makeText(
            decoded, text: range, span: range.lowerBound - 1..<range.upperBound + 1, flags: .quoted)
    }

    private func close(_ element: XMLElement, end: Range<Int>) -> Node {
        let inner = element.tag.upperBound
        let children = builder.closeList(
            from: element.mark,
            span: (element.childrenStart ?? inner)..<(element.childrenEnd ?? inner))
        var text = element.text[...]
        while let last = text.last, ASCII.isSpace(last) { text.removeLast() }
        let span = element.textSpan ?? inner..<inner
        let mark = builder.mark
        builder.pushField(fields.name, element.name)
        builder.pushField(fields.prefix, element.prefix)
        builder.pushField(fields.attributes, element.attributes)
        builder.pushField(fields.text, builder.makeText(Array(text), text: span, span: span))
        builder.pushField(fields.children, children)
        return builder.closeMap(from: mark, span: element.tag.lowerBound..<end.upperBound)
    }
}
