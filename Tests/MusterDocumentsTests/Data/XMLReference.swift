import Foundation
import MusterSource

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An XML text as one line, once as Foundation's parser reads it and once from a document of ours.
final class XMLReference: NSObject, XMLParserDelegate {
    private var shown = ""
    private var texts: [String] = []
    private var children: [[String]] = [[]]
    private var starts: [String] = []

    /// Nil if the text is not well formed.
    static func read(_ bytes: [UInt8]) -> String? {
        let parser = FoundationXMLParser(data: Data(bytes))
        let reference = XMLReference()
        parser.delegate = reference
        guard parser.parse(), parser.parserError == nil else { return nil }
        return reference.children.first?.first
    }

    func parser(
        _ parser: FoundationXMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        starts.append(Self.start(name, attributes.map { ($0.key, $0.value) }))
        texts.append("")
        children.append([])
    }

    func parser(
        _ parser: FoundationXMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard let start = starts.popLast(), let text = texts.popLast(),
            let inner = children.popLast()
        else { return }
        children[children.count - 1].append(Self.element(start, Array(text.utf8), inner))
    }

    func parser(_ parser: FoundationXMLParser, foundCharacters text: String) {
        guard !texts.isEmpty else { return }
        texts[texts.count - 1] += text
    }

    func parser(_ parser: FoundationXMLParser, foundCDATA block: Data) {
        guard !texts.isEmpty else { return }
        // Fed in pieces, libxml2 leaves line endings here as they are, against XML 1.0 section 2.11.
        var lines: [UInt8] = []
        for (index, byte) in block.enumerated()
        where byte != 0x0D || !block.dropFirst(index + 1).starts(with: [0x0A]) {
            lines.append(byte == 0x0D ? 0x0A : byte)
        }
        texts[texts.count - 1] += String(decoding: lines, as: UTF8.self)
    }

    /// The same of one of our elements.
    static func shown(_ document: Document, _ element: NodeID) -> String {
        func text(_ key: String, _ map: NodeID) -> String {
            document.value(map, key).flatMap { document.string($0) } ?? "?"
        }
        let prefix = text("prefix", element)
        let name = prefix.isEmpty ? text("name", element) : prefix + ":" + text("name", element)
        var attributes: [(String, String)] = []
        if let map = document.value(element, "attributes") {
            attributes = document.keys(map).map {
                (
                    document.string($0) ?? "?",
                    document.string(document.value(ofKey: $0, in: map)) ?? "?"
                )
            }
        }
        let inner = document.value(element, "children").map { document.elements($0) }
        return Self.element(
            Self.start(name, attributes), Array(text("text", element).utf8),
            inner?.map { shown(document, $0) } ?? [])
    }

    private static func start(_ name: String, _ attributes: [(String, String)]) -> String {
        let shown = attributes.map { "\($0.0)=\(Array($0.1.utf8))" }
        return name + shown.sorted().joined(separator: ",")
    }

    private static func element(_ start: String, _ text: [UInt8], _ inner: [String]) -> String {
        var trimmed = text[...]
        while let first = trimmed.first, isSpace(first) { trimmed.removeFirst() }
        while let last = trimmed.last, isSpace(last) { trimmed.removeLast() }
        return "(\(start) \(Array(trimmed)) \(inner.joined()))"
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}
