import MusterSource

/// Gathers headings, tables, links and visible text from the events of an HTML page.
struct HTMLPage {
    /// An element whose end has not come yet.
    private struct Element {
        let name: HTMLName
        let bytes: [UInt8]
        let tag: Range<Int>
        let isHidden: Bool
        /// How much visible text there was at its start.
        let textStart: Int
        var target: (bytes: [UInt8], span: Range<Int>)?
    }

    private let source: Source
    private let limits: ParseLimits
    private let whole: Range<Int>
    private var content: PageContent
    private var diagnostics: DiagnosticList
    private var elements: [Element] = []
    private var tables: [HTMLTable] = []
    private var title = VisibleText()
    private var titlePlace: Int?
    /// The outermost element of the whole page that is written out: `html`, or `body` where it is left out.
    private var opened: (name: [UInt8], tag: Range<Int>)?
    /// Set once there is no use in reading on.
    private(set) var isStopped = false

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        self.limits = limits
        whole = range
        content = PageContent(DocumentBuilder(source), whole: range)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    /// The document, or what was wrong.
    mutating func finish() -> ParseOutcome {
        while let element = elements.last {
            end(element.bytes, whole.upperBound..<whole.upperBound)
        }
        content.text.endBlock()
        findCutTag()
        findMissingEnd()
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        content.title = (title, titlePlace ?? whole.lowerBound)
        return ParseOutcome(content.finish(format: "html"), diagnostics.all)
    }

    /// A page that ends inside a tag was cut: libxml2 takes such a tag for text, or leaves it out.
    private mutating func findCutTag() {
        let bytes = source.bytes
        guard let open = bytes[whole].lastIndex(of: UInt8(ascii: "<")),
            bytes.find(UInt8(ascii: ">"), in: open..<whole.upperBound) == nil,
            !bytes.starts(at: open, with: "<!--")
        else { return }
        let next = open + 1 < whole.upperBound ? bytes[open + 1] : UInt8(ascii: "/")
        if ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
            diagnostics.add(PageDiagnostics.cutTag(Location(source, open..<whole.upperBound)))
        }
    }

    /// HTML lets a page leave out its last end tag, and then nobody can tell it from one that was cut short: where the
    /// page begins its `html` or `body`, it has to end it, too.
    private mutating func findMissingEnd() {
        guard let opened else { return }
        let search = HTMLEnd(source.bytes, end: whole.upperBound)
        guard !search.isFound(opened.name, from: opened.tag.upperBound) else { return }
        let name = String(decoding: opened.name, as: UTF8.self)
        diagnostics.add(PageDiagnostics.missingEnd(name, Location(source, opened.tag)))
    }

    /// A comment ran into the end of the page: what follows its `<!--` is not seen.
    mutating func sawUnclosedComment() {
        var last: Int?
        var index = whole.lowerBound
        while let place = source.bytes.find(UInt8(ascii: "<"), in: index..<whole.upperBound) {
            if source.bytes.starts(at: place, with: "<!--") { last = place }
            index = place + 1
        }
        guard let last else { return }
        diagnostics.add(PageDiagnostics.unclosedComment(Location(source, last..<last + 4)))
    }

    // MARK: Events

    /// An element starts; its tag is empty where the page leaves it out.
    mutating func start(_ bytes: [UInt8], _ tag: Range<Int>) {
        guard elements.count < limits.nesting else {
            diagnostics.add(PageDiagnostics.tooDeep(limits.nesting, Location(source, tag)))
            isStopped = true
            return
        }
        if opened == nil, !tag.isEmpty,
            bytes.elementsEqual("html".utf8) || bytes.elementsEqual("body".utf8)
        {
            opened = (bytes, tag)
        }
        let name = HTMLName(bytes)
        let attributes = HTMLTag(source.bytes, tag, nameLength: bytes.count)
        let isHidden =
            elements.last?.isHidden ?? false || name.hidesContent || attributes.has("hidden")
        if !isHidden { begin(name, tag, attributes) }
        var element = Element(
            name: name, bytes: bytes, tag: tag, isHidden: isHidden,
            textStart: content.text.bytes.count)
        if name == .link, let value = attributes.value("href") {
            element.target = (Self.decoded(source.bytes, value), value)
        }
        if name == .title, titlePlace == nil { titlePlace = tag.upperBound }
        elements.append(element)
    }

    /// An element ends; `place` is its end tag, or empty where the page leaves it out.
    mutating func end(_ bytes: [UInt8], _ place: Range<Int>) {
        guard let number = elements.lastIndex(where: { $0.bytes.elementsEqual(bytes) }) else {
            return
        }
        while elements.count > number {
            let element = elements.removeLast()
            if element.name == .script, place.upperBound == source.count, place.upperBound > 0,
                source.bytes[place.upperBound - 1] != UInt8(ascii: ">")
            {
                let name = String(decoding: element.bytes, as: UTF8.self)
                diagnostics.add(
                    PageDiagnostics.unclosedElement(name, Location(source, element.tag)))
            }
            if !element.isHidden { finish(element, place) }
        }
    }

    /// Text as it stands in the source.
    mutating func text(_ range: Range<Int>) {
        guard let element = elements.last else {
            content.text.append(source.bytes, range)
            return
        }
        if isTitle(element) { title.append(source.bytes, range) }
        if !element.isHidden { content.text.append(source.bytes, range) }
    }

    /// Text that stands for an entity.
    mutating func text(_ bytes: [UInt8], _ range: Range<Int>) {
        if let element = elements.last, isTitle(element) {
            title.append(decoded: bytes, from: range)
        }
        if !(elements.last?.isHidden ?? false) { content.text.append(decoded: bytes, from: range) }
    }

    /// Whether this is the page's title: pictures within a page have titles too.
    private func isTitle(_ element: Element) -> Bool {
        element.name == .title && element.tag.upperBound == titlePlace
    }

    // MARK: Elements

    private mutating func begin(_ name: HTMLName, _ tag: Range<Int>, _ attributes: HTMLTag) {
        switch name {
        case .inline, .link: break
        case .lineBreak: content.text.space()
        case .table:
            content.text.endBlock()
            tables.append(HTMLTable(tag))
        case .row:
            content.text.endBlock()
            if !tables.isEmpty { tables[tables.count - 1].startRow(tag) }
        case .cell(let isHeader):
            content.text.endBlock()
            if !tables.isEmpty {
                tables[tables.count - 1].startCell(
                    isHeader: isHeader, columns: attributes.number("colspan"),
                    rows: attributes.number("rowspan"))
            }
        default: content.text.endBlock()
        }
    }

    private mutating func finish(_ element: Element, _ place: Range<Int>) {
        let text = PageText(
            range: element.textStart..<content.text.bytes.count, place: element.tag.upperBound)
        switch element.name {
        case .inline, .lineBreak: return
        case .link:
            guard let target = element.target else { return }
            content.links.append(PageLink(text: text, target: target.bytes, span: target.span))
            return
        case .heading(let level):
            let marker =
                element.tag.isEmpty
                ? element.tag : element.tag.lowerBound + 1..<element.tag.lowerBound + 3
            content.headings.append(PageHeading(level: level, marker: marker, text: text))
        case .cell:
            if !tables.isEmpty { tables[tables.count - 1].endCell(text) }
        case .row:
            if !tables.isEmpty { tables[tables.count - 1].endRow(at: place.upperBound) }
        case .table:
            if let table = tables.popLast() { finish(table, place) }
        default: break
        }
        content.text.endBlock()
    }

    private mutating func finish(_ table: HTMLTable, _ place: Range<Int>) {
        guard let finished = table.finish(at: place.upperBound) else {
            diagnostics.add(PageDiagnostics.sparseTable(Location(source, table.tag)))
            isStopped = true
            return
        }
        content.tables.append(finished)
    }

    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8]
    {
        var text: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let reference = CharacterReference.decode(bytes, offset..<range.upperBound) {
                text += reference.bytes
                offset = reference.end
            } else {
                text.append(bytes[offset])
                offset += 1
            }
        }
        return text
    }
}
