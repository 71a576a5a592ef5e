import CLibXML2
import MusterSource

/// Runs libxml2's SAX2 parser over a source: with `HTMLEvents` the only file that sees its types.
final class XMLEvents {
    // Parsers run on all cores, and libxml2's first call sets up its tables.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private let parser: xmlParserCtxtPtr
    private let source: Source
    private let range: Range<Int>
    private let tree: XMLTree

    private init(
        _ parser: xmlParserCtxtPtr, _ source: Source, _ range: Range<Int>, _ tree: XMLTree
    ) {
        self.parser = parser
        self.source = source
        self.range = range
        self.tree = tree
    }

    /// Feeds the tree; nil after a mistake, which is then in the tree's diagnostics.
    static func read(_ source: Source, _ range: Range<Int>, into tree: XMLTree) -> Node? {
        guard isReady, !range.isEmpty else {
            tree.stop(XMLDiagnostics.empty(Location(source, range)))
            return nil
        }
        let text = UnsafeBufferPointer(rebasing: source.bytes[range])
        let opened = text.withMemoryRebound(to: CChar.self) {
            xmlCreateMemoryParserCtxt($0.baseAddress, Int32(truncatingIfNeeded: $0.count))
        }
        guard let parser = opened, let handler = parser.pointee.sax else {
            tree.stop(
                XMLDiagnostics.notStarted(Location(source, range.lowerBound..<range.lowerBound)))
            return nil
        }
        defer { xmlFreeParserCtxt(parser) }
        // NOENT decodes '&amp;' in attributes; there are no other entities, because document types are refused.
        // HUGE lifts limits that Muster has of its own.
        let options =
            XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(parser, Int32(truncatingIfNeeded: options))
        // The source is known to be UTF-8; guessing another encoding would shift every offset.
        xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
        let events = XMLEvents(parser, source, range, tree)
        handler.pointee = Self.handler
        parser.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
        withExtendedLifetime(events) { _ = xmlParseDocument(parser) }
        tree.stopIfLost()
        guard !tree.isStopped else { return nil }
        guard parser.pointee.wellFormed == 1, let root = tree.root else {
            tree.stop(XMLDiagnostics.empty(Location(source, range.upperBound..<range.upperBound)))
            return nil
        }
        return root
    }

    /// Only these events: everything else would build a tree.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { context, name, _, _, declared, namespaces, count, _, values in
            XMLEvents.of(context)?.start(name, (namespaces, declared), (values, count))
        }
        handler.endElementNs = { context, _, _, _ in XMLEvents.of(context)?.end() }
        handler.characters = { context, text, count in XMLEvents.of(context)?.text(text, count) }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { context, _, _, _ in XMLEvents.of(context)?.documentType() }
        handler.serror = { context, error in XMLEvents.of(context)?.mistake(error) }
        return handler
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
        context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    // MARK: Events

    private func start(
        _ name: UnsafePointer<xmlChar>?,
        _ namespaces: (UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, Int32),
        _ attributes: (UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, Int32)
    ) {
        guard let name else { return }
        var values: [UnsafeBufferPointer<UInt8>] = []
        // Five pointers an attribute: local name, prefix, address, value, the value's end.
        for number in 0..<Int(attributes.1) {
            guard let start = attributes.0?[5 * number + 3], let end = attributes.0?[5 * number + 4]
            else { continue }
            values.append(UnsafeBufferPointer(start: start, count: end - start))
        }
        let word = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
        tree.start(name: word, values: values) { prefix in
            // Two pointers a namespace: prefix or nil, address.
            for number in 0..<Int(namespaces.1)
            where Self.equals(namespaces.0?[2 * number], source.bytes[prefix]) {
                return Self.bytes(namespaces.0?[2 * number + 1])
            }
            return nil
        }
        stopIfNeeded()
    }

    private func end() {
        tree.end()
        stopIfNeeded()
    }

    private func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let text, count > 0 else { return }
        tree.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }

    private func documentType() {
        guard !tree.isStopped else { return }
        tree.stop(XMLDiagnostics.documentType(Location(source, position..<position)))
        stopIfNeeded()
    }

    private func mistake(_ error: xmlErrorPtr?) {
        guard let error, !tree.isStopped, error.pointee.level != XML_ERR_WARNING else { return }
        let text = error.pointee.message.map { String(cString: $0) } ?? "the text is broken"
        let place = position..<min(position + 1, range.upperBound)
        tree.stop(
            XMLDiagnostics.syntax(text, Location(source, place), open: tree.open.last?.tag))
        stopIfNeeded()
    }

    private func stopIfNeeded() {
        if tree.isStopped { xmlStopParser(parser) }
    }

    /// How far libxml2 has read.
    private var position: Int {
        let read = Int(xmlByteConsumed(parser))
        return range.lowerBound + max(0, min(range.count, read))
    }

    // MARK: Bytes

    private static func bytes(_ text: UnsafePointer<xmlChar>?) -> [UInt8] {
        guard let text else { return [] }
        return Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }

    private static func equals(
        _ text: UnsafePointer<xmlChar>?, _ bytes: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        Self.bytes(text).elementsEqual(bytes)
    }
}
