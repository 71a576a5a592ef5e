import CLibXML2
import MusterSource

/// Runs libxml2's HTML parser over a source and hands its events on with byte offsets.
///
/// libxml2 says only how far it has read: to the `>` of a start tag, behind an end tag, behind a run of
/// text. Where each thing starts follows from where the one before it ended.
final class HTMLEvents {
    // Parsers run on all cores, and libxml2's first call sets up its tables.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private let parser: htmlParserCtxtPtr
    private let source: Source
    fileprivate var page: HTMLPage
    /// How far the events so far have reached.
    private var reached = 0

    private init(_ parser: htmlParserCtxtPtr, _ source: Source, _ page: HTMLPage) {
        self.parser = parser
        self.source = source
        self.page = page
    }

    /// Feeds the page; false if libxml2 could not start at all.
    static func read(_ source: Source, into page: inout HTMLPage) -> Bool {
        guard isReady, source.count > 0, source.count < Int(Int32.max) else {
            return source.count == 0
        }
        let opened = source.bytes.withMemoryRebound(to: CChar.self) {
            htmlCreateMemoryParserCtxt($0.baseAddress, Int32($0.count))
        }
        guard let parser = opened, let handler = parser.pointee.sax else { return false }
        defer { htmlFreeParserCtxt(parser) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOIMPLIED.rawValue
        htmlCtxtUseOptions(parser, Int32(options))
        // The source is known to be UTF-8; a `meta` that says otherwise would shift every offset.
        xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
        let events = HTMLEvents(parser, source, page)
        handler.pointee = Self.handler
        parser.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
        withExtendedLifetime(events) { _ = htmlParseDocument(parser) }
        page = events.page
        if parser.pointee.errNo == Int32(XML_ERR_COMMENT_NOT_FINISHED.rawValue) {
            page.sawUnclosedComment()
        }
        return true
    }

    /// Only these events: everything else would build a tree.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, _ in HTMLEvents.of(context)?.start(name) }
        handler.endElement = { context, name in HTMLEvents.of(context)?.end(name) }
        handler.characters = { context, text, count in HTMLEvents.of(context)?.text(text, count) }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = { context, text, count in HTMLEvents.of(context)?.text(text, count) }
        handler.comment = { context, _ in HTMLEvents.of(context)?.move() }
        return handler
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> HTMLEvents? {
        context.map { Unmanaged<HTMLEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    private var position: Int { max(0, min(source.count, Int(xmlByteConsumed(parser)))) }

    private func move() { reached = max(reached, position) }

    private func start(_ name: UnsafePointer<xmlChar>?) {
        guard let name, !page.isStopped else { return }
        let bytes = source.bytes
        let word = Array(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
        let close = max(reached, position)
        var tag = reached..<reached
        var place = reached
        while let open = bytes.find(UInt8(ascii: "<"), in: place..<close) {
            let end = open + 1 + word.count
            let isWhole = end >= close || !ASCII.isLetter(bytes[end]) && !ASCII.isDigit(bytes[end])
            if end <= close, isWhole, bytes.lowered(open + 1..<end).elementsEqual(word) {
                let hasEnd = close < bytes.count && bytes[close] == UInt8(ascii: ">")
                tag = open..<(hasEnd ? close + 1 : close)
                break
            }
            place = open + 1
        }
        // A tag that libxml2 only implies has no text of its own.
        if !tag.isEmpty { reached = tag.upperBound }
        page.start(word, tag)
        if page.isStopped { xmlStopParser(parser) }
    }

    private func end(_ name: UnsafePointer<xmlChar>?) {
        guard let name, !page.isStopped else { return }
        let word = Array(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
        let before = reached
        move()
        page.end(word, before..<reached)
    }

    private func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let text, count > 0, !page.isStopped else { return }
        let buffer = UnsafeBufferPointer(start: text, count: Int(count))
        let end = max(reached, position)
        let bytes = source.bytes
        // In the midst of a long run libxml2 has not yet counted the last character.
        let candidates = [end - buffer.count, max(reached, end - buffer.count)]
        for start in candidates where start >= reached && start + buffer.count <= bytes.count {
            guard bytes[start..<start + buffer.count].elementsEqual(buffer) else { continue }
            reached = max(start + buffer.count, reached)
            page.text(start..<start + buffer.count)
            return
        }
        // Not as in the source: an entity.
        page.text(Array(buffer), reached..<end)
        reached = end
    }
}
