/// Writes HTML in UTF-8, escaped by construction.
///
/// Element and attribute names are literals; text goes in through `text` and attribute values, which
/// escape it and spell hidden characters as `U+202E` (`VisibleText`).
public struct HTMLWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Starts with the document type; `capacity` is a guess of the bytes to come, which saves copies.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
        bytes.append(literal: "<!doctype html>\n")
    }

    /// Starts with nothing: a part of a document.
    public init(fragmentCapacity: Int) {
        bytes.reserveCapacity(fragmentCapacity)
    }

    /// Writes what another writer has: a part that was made apart.
    public mutating func append(_ part: HTMLWriter) {
        bytes.append(contentsOf: part.bytes)
    }

    /// Writes an element and, through `body`, what is in it.
    public mutating func element(
        _ name: StaticString, _ attributes: HTMLAttribute..., body: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes an element with text in it.
    public mutating func element(
        _ name: StaticString, _ attributes: HTMLAttribute..., text: String
    ) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// Writes an element that has neither content nor end tag, such as `meta` or `br`.
    public mutating func void(_ name: StaticString, _ attributes: HTMLAttribute...) {
        open(name, attributes)
    }

    /// Writes text.
    public mutating func text(_ text: String) {
        escape(text)
    }

    /// Starts a new line of the source, for those who read it; only where white space means nothing.
    public mutating func newLine() {
        bytes.append(0x0A)
    }

    /// Writes the document's style sheet, which stands in the program and holds no `<`.
    public mutating func style(_ parts: [StaticString]) {
        bytes.append(literal: "<style>")
        for part in parts { bytes.append(literal: part) }
        bytes.append(literal: "</style>\n")
    }

    private mutating func open(_ name: StaticString, _ attributes: [HTMLAttribute]) {
        precondition(
            !Self.isRawText(name), "raw text elements have no escapes: text in them is code")
        bytes.append(UInt8(ascii: "<"))
        bytes.append(literal: name)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(literal: attribute.name)
            bytes.append(literal: "=\"")
            escape(attribute.value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        bytes.append(literal: "</")
        bytes.append(literal: name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func escape(_ text: String) {
        if bytes.appendIfPlain(text, special: "&<>\"") { return }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes.append(literal: "&amp;")
            case "<": bytes.append(literal: "&lt;")
            case ">": bytes.append(literal: "&gt;")
            case "\"": bytes.append(literal: "&quot;")
            case _ where scalar.value >= 0x20 && scalar.value < 0x7F:
                bytes.append(UInt8(scalar.value))
            case _ where VisibleText.isHidden(scalar):
                bytes.append(text: VisibleText.name(of: scalar))
            default: bytes.append(scalar: scalar)
            }
        }
    }

    private static func isRawText(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { $0.elementsEqual("script".utf8) || $0.elementsEqual("style".utf8) }
    }
}
