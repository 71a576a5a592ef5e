/// Writes XML 1.0 in UTF-8, escaped by construction.
///
/// Names are literals, so no text from outside becomes markup. Characters that XML 1.0 (section 2.2)
/// forbids even as references are left out; whoever needs them seen spells them with `VisibleText`
/// first. Elements stand on lines of their own, two spaces a level; an element that holds text holds
/// nothing else, so that no white space is added to it.
public struct XMLWriter: Sendable {
    /// One attribute; they are written in the order given.
    public struct Attribute: Sendable {
        let name: StaticString
        let value: String

        /// Makes an attribute.
        public init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What has been written, without a copy.
    public private(set) var buffer: ByteBuffer
    private var depth = 0

    /// Starts with the XML declaration; `capacity` is a guess of the bytes to come, which saves copies.
    public init(capacity: Int = 0) {
        buffer = ByteBuffer(capacity: capacity)
        buffer.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// What has been written.
    public var bytes: [UInt8] { buffer.bytes }

    /// Writes an element and, through `body`, the elements in it.
    public mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        buffer.append(literal: ">\n")
        depth += 1
        body(&self)
        depth -= 1
        indent()
        close(name)
    }

    /// Writes an element with text in it; an empty text gives an empty pair of tags.
    public mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], text: String
    ) {
        open(name, attributes)
        buffer.append(UInt8(ascii: ">"))
        escapeText(text)
        close(name)
    }

    /// Writes an element without content.
    public mutating func empty(_ name: StaticString, _ attributes: [Attribute] = []) {
        open(name, attributes)
        buffer.append(literal: "/>\n")
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        let spaces = depth * 2
        buffer.fill(atMost: spaces + name.utf8CodeUnitCount + 1) { cursor in
            cursor.put(spaces: spaces)
            cursor.put(UInt8(ascii: "<"))
            cursor.put(name)
        }
        for attribute in attributes {
            if buffer.append(attribute.name, attribute.value, plain: Self.plainAttribute) {
                continue
            }
            buffer.append(UInt8(ascii: " "))
            buffer.append(literal: attribute.name)
            buffer.append(literal: "=\"")
            escapeAttribute(attribute.value)
            buffer.append(UInt8(ascii: "\""))
        }
    }

    private mutating func close(_ name: StaticString) {
        buffer.fill(atMost: name.utf8CodeUnitCount + 4) { cursor in
            cursor.put("</")
            cursor.put(name)
            cursor.put(">\n")
        }
    }

    private mutating func indent() {
        buffer.append(spaces: depth * 2)
    }

    /// Quotes and `>` stay literal where they may: some readers limit the number of entities.
    private mutating func escapeText(_ text: String) {
        buffer.append(text, plain: Self.plainText) { buffer, scalar in
            switch scalar {
            case "&": buffer.append(literal: "&amp;")
            case "<": buffer.append(literal: "&lt;")
            case ">" where buffer.ends(in: "]]"): buffer.append(literal: "&gt;")
            case "\r": buffer.append(literal: "&#13;")
            default: if Self.isAllowed(scalar) { buffer.append(scalar: scalar) }
            }
        }
    }

    /// White space other than the space would be turned into one by the reader (section 3.3.3).
    private mutating func escapeAttribute(_ value: String) {
        buffer.append(value, plain: Self.plainAttribute) { buffer, scalar in
            switch scalar {
            case "&": buffer.append(literal: "&amp;")
            case "<": buffer.append(literal: "&lt;")
            case "\"": buffer.append(literal: "&quot;")
            case "\t": buffer.append(literal: "&#9;")
            case "\n": buffer.append(literal: "&#10;")
            case "\r": buffer.append(literal: "&#13;")
            default: if Self.isAllowed(scalar) { buffer.append(scalar: scalar) }
            }
        }
    }

    private static let plainText = PlainBytes(
        except: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ">"))
    private static let plainAttribute = PlainBytes(
        except: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "\""))

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
