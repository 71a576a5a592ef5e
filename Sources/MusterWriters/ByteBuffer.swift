/// Bytes being written, with room made ahead: a report is hundreds of thousands of short pieces, and
/// `Array.append(contentsOf:)` spends more on each than on copying it.
///
/// Large parts that were written apart are taken over, not copied; `forEachBlock` gives all blocks in order.
public struct ByteBuffer: Sendable {
    /// A part of this size is worth a block of its own.
    private static let leastBlock = 4096

    private var storage: ByteStorage
    /// The bytes written into the last block.
    private var used = 0
    /// The blocks before it, and the bytes in each.
    private var sealed: [(storage: ByteStorage, count: Int)] = []
    private var sealedCount = 0

    /// `capacity` is a guess of the bytes to come.
    init(capacity: Int) {
        storage = ByteStorage(capacity: max(256, capacity))
    }

    /// Holds a copy of `bytes`.
    public init(_ bytes: [UInt8]) {
        self.init(capacity: bytes.count)
        bytes.withUnsafeBytes { append($0) }
    }

    /// The number of bytes written so far.
    public var count: Int { sealedCount + used }

    /// What has been written, as one array.
    public var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { target, written in
            forEachBlock { block in
                UnsafeMutableRawBufferPointer(target)[written...].copyBytes(from: block)
                written += block.count
            }
        }
    }

    /// Calls `body` with what has been written, in order, block by block; no block is empty.
    public func forEachBlock<Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        for block in sealed {
            try body(UnsafeRawBufferPointer(rebasing: block.storage.bytes[..<block.count]))
        }
        if used > 0 { try body(UnsafeRawBufferPointer(rebasing: storage.bytes[..<used])) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        makeRoom(1)
        storage.bytes[used] = byte
        used &+= 1
    }

    @inline(__always)
    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    mutating func append(text: String) {
        text.withBytes { append(UnsafeRawBufferPointer($0)) }
    }

    /// Lets `body` put at most `room` bytes behind what is there; more would be written beyond the memory.
    @inline(__always)
    mutating func fill(atMost room: Int, _ body: (inout ByteCursor) -> Void) {
        makeRoom(room)
        guard let base = storage.bytes.baseAddress else { return }
        var cursor = ByteCursor(base + used)
        body(&cursor)
        used = base.distance(to: cursor.place)
    }

    mutating func append(_ source: UnsafeRawBufferPointer) {
        makeRoom(source.count)
        UnsafeMutableRawBufferPointer(rebasing: storage.bytes[used...]).copyMemory(from: source)
        used &+= source.count
    }

    /// Copies what `other` has if it is little; else shares its blocks, which neither writes to any more.
    mutating func append(_ other: ByteBuffer) {
        guard other.count >= Self.leastBlock else { return other.forEachBlock { append($0) } }
        if used > 0 { sealed.append((storage, used)) }
        sealed += other.sealed
        if other.used > 0 { sealed.append((other.storage, other.used)) }
        sealedCount += used + other.count
        used = 0
        storage = ByteStorage(capacity: Self.leastBlock)
    }

    mutating func append(spaces: Int) {
        makeRoom(spaces)
        for index in used..<used &+ spaces { storage.bytes[index] = 0x20 }
        used &+= spaces
    }

    mutating func append(scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Appends decimal digits.
    mutating func append(number: UInt32) {
        fill(atMost: ByteCursor.mostDigits) { $0.put(number: number) }
    }

    /// Appends `text`; what is not plain goes through `escape`, scalar by scalar.
    @inline(__always)
    mutating func append(
        _ text: String, plain: PlainBytes, escape: (inout ByteBuffer, Unicode.Scalar) -> Void
    ) {
        text.withBytes { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var index = 0
            while true {
                let end = plain.end(in: bytes, from: index)
                append(UnsafeRawBufferPointer(rebasing: bytes[index..<end]))
                guard end < bytes.count else { return }
                let (scalar, length) = Self.scalar(in: bytes, at: end)
                escape(&self, scalar)
                index = end + length
            }
        }
    }

    /// Appends an attribute of markup if its value is plain as a whole; else does nothing and returns false.
    @inline(__always)
    mutating func append(_ name: StaticString, _ value: String, plain: PlainBytes) -> Bool {
        value.withBytes { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            guard plain.end(in: bytes, from: 0) == bytes.count else { return false }
            fill(atMost: name.utf8CodeUnitCount + bytes.count + 4) { cursor in
                cursor.put(UInt8(ascii: " "))
                cursor.put(name)
                cursor.put("=\"")
                cursor.put(bytes)
                cursor.put(UInt8(ascii: "\""))
            }
            return true
        }
    }

    /// Whether the last bytes are these; only bytes that were not taken over as a part are looked at.
    func ends(in literal: StaticString) -> Bool {
        literal.withUTF8Buffer { storage.bytes[..<used].suffix($0.count).elementsEqual($0) }
    }

    /// Sees to it that so many more bytes can be written, and by nobody else.
    @inline(__always)
    private mutating func makeRoom(_ needed: Int) {
        if needed > storage.bytes.count &- used || !isKnownUniquelyReferenced(&storage) {
            moveAway(needed)
        }
    }

    private mutating func moveAway(_ needed: Int) {
        let larger = ByteStorage(capacity: max(storage.bytes.count, used + needed) * 2)
        larger.bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage.bytes[..<used]))
        storage = larger
    }

    /// The scalar that starts at `index` of the bytes of a string, which are well-formed, and its length.
    private static func scalar(
        in bytes: UnsafeRawBufferPointer, at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[index]
        let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for offset in index + 1..<max(index + 1, min(index + length, bytes.count)) {
            value = value << 6 | UInt32(bytes[offset]) & 0x3F
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
