/// Writes HTML in UTF-8, escaped by construction.
///
/// Element and attribute names are literals; text goes in through `text` and attribute values, which
/// escape it and spell hidden characters as `U+202E` (`VisibleText`).
public struct HTMLWriter: Sendable {
    /// What has been written, without a copy.
    public private(set) var buffer: ByteBuffer

    /// Starts with the document type; `capacity` is a guess of the bytes to come, which saves copies.
    public init(capacity: Int = 0) {
        buffer = ByteBuffer(capacity: capacity)
        buffer.append(literal: "<!doctype html>\n")
    }

    /// Starts with nothing: a part of a document.
    public init(fragmentCapacity: Int) {
        buffer = ByteBuffer(capacity: fragmentCapacity)
    }

    /// What has been written.
    public var bytes: [UInt8] { buffer.bytes }

    /// The number of bytes written.
    public var count: Int { buffer.count }

    /// Writes what another writer has: a part that was made apart.
    public mutating func append(_ part: HTMLWriter) {
        buffer.append(part.buffer)
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
        buffer.append(0x0A)
    }

    /// Writes the document's style sheet, which stands in the program and holds no `<`.
    public mutating func style(_ parts: [StaticString]) {
        buffer.append(literal: "<style>")
        for part in parts { buffer.append(literal: part) }
        buffer.append(literal: "</style>\n")
    }

    private mutating func open(_ name: StaticString, _ attributes: [HTMLAttribute]) {
        precondition(
            !Self.isRawText(name), "raw text elements have no escapes: text in them is code")
        buffer.fill(atMost: name.utf8CodeUnitCount + 1) { cursor in
            cursor.put(UInt8(ascii: "<"))
            cursor.put(name)
        }
        for attribute in attributes {
            if buffer.append(attribute.name, attribute.value, plain: Self.plain) { continue }
            buffer.append(UInt8(ascii: " "))
            buffer.append(literal: attribute.name)
            buffer.append(literal: "=\"")
            escape(attribute.value)
            buffer.append(UInt8(ascii: "\""))
        }
        buffer.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        buffer.fill(atMost: name.utf8CodeUnitCount + 3) { cursor in
            cursor.put("</")
            cursor.put(name)
            cursor.put(UInt8(ascii: ">"))
        }
    }

    private mutating func escape(_ text: String) {
        buffer.append(text, plain: Self.plain) { buffer, scalar in
            switch scalar {
            case "&": buffer.append(literal: "&amp;")
            case "<": buffer.append(literal: "&lt;")
            case ">": buffer.append(literal: "&gt;")
            case "\"": buffer.append(literal: "&quot;")
            case _ where scalar.value < 0x7F && scalar.value >= 0x20:
                buffer.append(UInt8(truncatingIfNeeded: scalar.value))
            case _ where VisibleText.isHidden(scalar):
                buffer.append(text: VisibleText.name(of: scalar))
            default: buffer.append(scalar: scalar)
            }
        }
    }

    private static let plain = PlainBytes(
        except: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""))

    private static func isRawText(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { bytes in
            bytes.first == UInt8(ascii: "s")
                && (bytes.elementsEqual("script".utf8) || bytes.elementsEqual("style".utf8))
        }
    }
}
