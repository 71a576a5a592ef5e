/// Writes JSON (RFC 8259) in UTF-8.
///
/// Strings are exact: controls, bidi and other invisible characters are written as `\u` escapes, which
/// a reader turns back into the same characters while nobody who looks at the file is deceived.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public enum Layout: Sendable {
        /// No white space.
        case compact
        /// One member or element a line, two spaces a level.
        case indented
    }

    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var depth = 0
    private var isFirst = true
    private var followsKey = false

    /// Makes a writer; `capacity` is a guess of the bytes to come, which saves copies.
    public init(_ layout: Layout = .indented, capacity: Int = 0) {
        self.layout = layout
        bytes.reserveCapacity(capacity)
    }

    /// Writes an object; `body` writes its members.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nest(open: "{", close: "}", body)
    }

    /// Writes an array; `body` writes its elements.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        nest(open: "[", close: "]", body)
    }

    /// Writes the name of the member whose value comes next: a plain word of the program.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(literal: name)
        bytes.append(literal: layout == .indented ? "\": " : "\":")
        followsKey = true
    }

    /// Writes the name of the member whose value comes next: any text.
    public mutating func key(text name: String) {
        separate()
        quote(name)
        bytes.append(literal: layout == .indented ? ": " : ":")
        followsKey = true
    }

    /// Writes a string, or null.
    public mutating func string(_ text: String?) {
        guard let text else { return null() }
        separate()
        quote(text)
    }

    /// Writes the text of bytes that may not be UTF-8: ill-formed parts become U+FFFD.
    public mutating func string(bytes text: some Collection<UInt8>) {
        string(String(decoding: text, as: UTF8.self))
    }

    /// Writes a whole number.
    public mutating func int(_ value: some BinaryInteger) {
        literal(String(value))
    }

    /// Writes the shortest digits that read back as the same number; NaN and the infinities, which JSON
    /// cannot spell, as strings.
    public mutating func double(_ value: Double) {
        if value.isNaN { return string("NaN") }
        if value.isInfinite { return string(value < 0 ? "-Infinity" : "Infinity") }
        literal(value.description)
    }

    /// Writes a number by its digits, or a string if they are no JSON number.
    public mutating func decimal(_ spelling: String) {
        if NumberSpelling.isNumber(spelling) { literal(spelling) } else { string(spelling) }
    }

    /// Writes a truth value.
    public mutating func bool(_ value: Bool) {
        literal(value ? "true" : "false")
    }

    /// Writes null.
    public mutating func null() {
        literal("null")
    }

    /// Ends the text with a line feed.
    public mutating func finish() {
        bytes.append(0x0A)
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(text: text)
    }

    private mutating func nest(
        open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(scalar: open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        bytes.append(scalar: close)
        isFirst = false
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if depth > 0 { newLine() }
    }

    private mutating func newLine() {
        guard layout == .indented else { return }
        bytes.append(0x0A)
        bytes.append(spaces: depth * 2)
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        if bytes.appendIfPlain(text, special: "\"\\") { return }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(literal: "\\\"")
            case "\\": bytes.append(literal: "\\\\")
            case "\n": bytes.append(literal: "\\n")
            case "\t": bytes.append(literal: "\\t")
            case "\r": bytes.append(literal: "\\r")
            case _ where VisibleText.isHidden(scalar): escape(scalar)
            default: bytes.append(scalar: scalar)
            }
        }
    }

    /// RFC 8259 section 7: a scalar above U+FFFF is two escapes, its UTF-16 surrogates.
    private mutating func escape(_ scalar: Unicode.Scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            let digits = String(unit, radix: 16)
            bytes.append(literal: "\\u")
            bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
            bytes.append(text: digits)
        }
    }
}
