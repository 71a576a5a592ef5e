import CLibXML2
import MusterSource

/// Has libxml2 say whether a text is well formed: with `HTMLEvents` the only file that sees its types.
///
/// It reads the text piece by piece and builds nothing: no copy of the text, no tree, no document type, no network.
final class XMLJudge {
    /// What libxml2 thinks of a text.
    enum Verdict {
        /// It is a document, and its namespaces are in order.
        case wellFormed
        /// The first mistake in libxml2's own words, and how far it had read.
        case broken(String, Int)
        /// It had no memory to begin.
        case notStarted
    }

    // Parsers run on all cores, and libxml2's first call sets up its tables.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private let text: UnsafeBufferPointer<UInt8>
    /// How much of the text was handed over.
    private var handed = 0
    private var parser: xmlParserCtxtPtr?
    private var mistake: (text: String, read: Int)?

    private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Has a text read from its first byte to its last, or to the first mistake.
    static func verdict(on text: UnsafeBufferPointer<UInt8>) -> Verdict {
        let judge = XMLJudge(text)
        return withExtendedLifetime(judge) { judge.run() }
    }

    private func run() -> Verdict {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let opened = xmlCreateIOParserCtxt(
            nil, nil, { XMLJudge.of($0)?.hand($1, $2) ?? -1 }, nil, context,
            XML_CHAR_ENCODING_UTF8)
        guard Self.isReady, let parser = opened, let handler = parser.pointee.sax else {
            return .notStarted
        }
        defer { xmlFreeParserCtxt(parser) }
        self.parser = parser
        // HUGE lifts limits that Muster has of its own; guessing another encoding would shift every offset.
        let options =
            XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(parser, Int32(truncatingIfNeeded: options))
        xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
        handler.pointee = Self.handler
        parser.pointee.userData = context
        _ = xmlParseDocument(parser)
        if let mistake { return .broken(mistake.text, mistake.read) }
        return parser.pointee.wellFormed == 1
            ? .wellFormed : .broken("the text is broken", position)
    }

    /// Only mistakes are told: every other event would be work for nothing.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.serror = { context, error in XMLJudge.of(context)?.note(error) }
        return handler
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLJudge? {
        context.map { Unmanaged<XMLJudge>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Copies the next bytes of the text; gives their number, zero at the end.
    private func hand(_ buffer: UnsafeMutablePointer<CChar>?, _ room: Int32) -> Int32 {
        guard let buffer, let base = text.baseAddress else { return 0 }
        let count = min(Int(max(0, room)), text.count - handed)
        UnsafeMutableRawPointer(buffer).copyMemory(from: base + handed, byteCount: count)
        handed += count
        return Int32(truncatingIfNeeded: count)
    }

    private func note(_ error: xmlErrorPtr?) {
        guard let error, mistake == nil, error.pointee.level != XML_ERR_WARNING else { return }
        let text = error.pointee.message.map { String(cString: $0) } ?? "the text is broken"
        mistake = (text, position)
        parser.map { xmlStopParser($0) }
    }

    /// How far libxml2 has read.
    private var position: Int { parser.map { max(0, min(handed, xmlByteConsumed($0))) } ?? 0 }
}
