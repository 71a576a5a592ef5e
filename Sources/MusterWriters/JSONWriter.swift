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
        let lead = lead()
        let tail: StaticString = layout == .indented ? "\": " : "\":"
        let room = lead.count + name.utf8CodeUnitCount + tail.utf8CodeUnitCount + 1
        buffer.fill(atMost: room) { cursor in
            lead.put(at: &cursor)
            cursor.put(UInt8(ascii: "\""))
            cursor.put(name)
            cursor.put(tail)
        }
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
        let lead = lead()
        let isWritten = text.withBytes { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            guard Self.plain.end(in: bytes, from: 0) == bytes.count else { return false }
            buffer.fill(atMost: lead.count + bytes.count + 2) { cursor in
                lead.put(at: &cursor)
                cursor.put(UInt8(ascii: "\""))
                cursor.put(bytes)
                cursor.put(UInt8(ascii: "\""))
            }
            return true
        }
        if isWritten { return }
        buffer.fill(atMost: lead.count) { lead.put(at: &$0) }
        quote(text)
    }

    /// Writes the text of bytes that may not be UTF-8: ill-formed parts become U+FFFD.
    public mutating func string(bytes text: some Collection<UInt8>) {
        string(String(decoding: text, as: UTF8.self))
    }

    /// Writes a whole number.
    public mutating func int(_ value: some BinaryInteger) {
        guard let small = UInt32(exactly: value) else { return literal(String(value)) }
        let lead = lead()
        buffer.fill(atMost: lead.count + ByteCursor.mostDigits) { cursor in
            lead.put(at: &cursor)
            cursor.put(number: small)
        }
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
        word(value ? "true" : "false")
    }

    /// Writes null.
    public mutating func null() {
        word("null")
    }

    /// Ends the text with a line feed.
    public mutating func finish() {
        buffer.append(0x0A)
    }

    private mutating func word(_ word: StaticString) {
        let lead = lead()
        buffer.fill(atMost: lead.count + word.utf8CodeUnitCount) { cursor in
            lead.put(at: &cursor)
            cursor.put(word)
        }
    }

    private mutating func literal(_ text: String) {
        separate()
        buffer.append(text: text)
    }

    private mutating func nest(
        open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void
    ) {
        let lead = lead()
        buffer.fill(atMost: lead.count + 1) { cursor in
            lead.put(at: &cursor)
            cursor.put(open)
        }
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        let tail = Lead(hasComma: false, spaces: isFirst ? nil : spaces)
        buffer.fill(atMost: tail.count + 1) { cursor in
            tail.put(at: &cursor)
            cursor.put(close)
        }
        isFirst = false
    }

    /// What stands before a value or a key: a comma, and a new line with its indentation.
    private struct Lead {
        let hasComma: Bool
        /// Nil if the line goes on.
        let spaces: Int?

        /// The bytes it takes.
        @inline(__always) var count: Int { (hasComma ? 1 : 0) + (spaces.map { $0 + 1 } ?? 0) }

        @inline(__always)
        func put(at cursor: inout ByteCursor) {
            if hasComma { cursor.put(UInt8(ascii: ",")) }
            if let spaces {
                cursor.put(0x0A)
                cursor.put(spaces: spaces)
            }
        }
    }

    /// The indentation of a new line; nil if the layout has none.
    private var spaces: Int? { layout == .indented ? depth * 2 : nil }

    /// What has to stand before the next value or key, which is then expected.
    private mutating func lead() -> Lead {
        if followsKey {
            followsKey = false
            return Lead(hasComma: false, spaces: nil)
        }
        defer { isFirst = false }
        return Lead(hasComma: !isFirst, spaces: depth > 0 ? spaces : nil)
    }

    private mutating func separate() {
        let lead = lead()
        buffer.fill(atMost: lead.count) { lead.put(at: &$0) }
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
