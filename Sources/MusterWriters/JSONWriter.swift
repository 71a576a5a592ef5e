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

    /// What has been written, without a copy.
    public private(set) var buffer: ByteBuffer
    private let layout: Layout
    private var depth = 0
    private var isFirst = true
    private var followsKey = false

    /// Makes a writer; `capacity` is a guess of the bytes to come, which saves copies.
    public init(_ layout: Layout = .indented, capacity: Int = 0) {
        self.layout = layout
        buffer = ByteBuffer(capacity: capacity)
    }

    /// Makes a writer of elements alone, to be put by `elements` where `depth` arrays and objects are open.
    public init(elementsAtDepth depth: Int, _ layout: Layout = .indented, capacity: Int = 0) {
        self.init(layout, capacity: capacity)
        self.depth = depth
    }

    /// What has been written.
    public var bytes: [UInt8] { buffer.bytes }

    /// Writes the elements that another writer has, made with `init(elementsAtDepth:)` for this depth and layout.
    public mutating func elements(_ part: JSONWriter) {
        guard part.buffer.count > 0 else { return }
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        buffer.append(part.buffer)
    }

    /// Writes an object; `body` writes its members.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
    }

    /// Writes an array; `body` writes its elements.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
    }

    /// Writes the name of the member whose value comes next: a plain word of the program.
    public mutating func key(_ name: StaticString) {
        separate()
        buffer.append(UInt8(ascii: "\""))
        buffer.append(literal: name)
        buffer.append(literal: layout == .indented ? "\": " : "\":")
        followsKey = true
    }

    /// Writes the name of the member whose value comes next: any text.
    public mutating func key(text name: String) {
        separate()
        quote(name)
        buffer.append(literal: layout == .indented ? ": " : ":")
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
        guard let small = UInt32(exactly: value) else { return literal(String(value)) }
        separate()
        buffer.append(number: small)
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
        buffer.append(0x0A)
    }

    private mutating func literal(_ text: String) {
        separate()
        buffer.append(text: text)
    }

    private mutating func nest(
        open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void
    ) {
        separate()
        buffer.append(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        buffer.append(close)
        isFirst = false
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        if depth > 0 { newLine() }
    }

    private mutating func newLine() {
        guard layout == .indented else { return }
        buffer.append(0x0A)
        buffer.append(spaces: depth * 2)
    }

    private mutating func quote(_ text: String) {
        buffer.append(UInt8(ascii: "\""))
        buffer.append(text, plain: Self.plain) { buffer, scalar in
            switch scalar {
            case "\"": buffer.append(literal: "\\\"")
            case "\\": buffer.append(literal: "\\\\")
            case "\n": buffer.append(literal: "\\n")
            case "\t": buffer.append(literal: "\\t")
            case "\r": buffer.append(literal: "\\r")
            case _ where VisibleText.isHidden(scalar): Self.escape(scalar, into: &buffer)
            default: buffer.append(scalar: scalar)
            }
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private static let plain = PlainBytes(
        except: UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "\\"))

    /// RFC 8259 section 7: a scalar above U+FFFF is two escapes, its UTF-16 surrogates.
    private static func escape(_ scalar: Unicode.Scalar, into buffer: inout ByteBuffer) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            let digits = String(unit, radix: 16)
            buffer.append(literal: "\\u")
            for _ in digits.utf8.count..<4 { buffer.append(UInt8(ascii: "0")) }
            buffer.append(text: digits)
        }
    }
}
