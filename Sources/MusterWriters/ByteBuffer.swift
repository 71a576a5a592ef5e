/// Bytes being written, with room made ahead: a report is hundreds of thousands of short pieces, and
/// `Array.append(contentsOf:)` spends more on each than on copying it.
struct ByteBuffer: Sendable {
    private var storage: ByteStorage
    /// The bytes written so far.
    private(set) var count = 0

    /// `capacity` is a guess of the bytes to come.
    init(capacity: Int) {
        storage = ByteStorage(capacity: max(256, capacity))
    }

    /// What has been written.
    var bytes: [UInt8] { Array(storage.bytes[..<count]) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        makeRoom(1)
        storage.bytes[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    mutating func append(text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    mutating func append(_ source: UnsafeRawBufferPointer) {
        makeRoom(source.count)
        UnsafeMutableRawBufferPointer(rebasing: storage.bytes[count...]).copyMemory(from: source)
        count &+= source.count
    }

    mutating func append(_ other: ByteBuffer) {
        append(UnsafeRawBufferPointer(rebasing: other.storage.bytes[..<other.count]))
    }

    mutating func append(spaces: Int) {
        makeRoom(spaces)
        for index in count..<count &+ spaces { storage.bytes[index] = 0x20 }
        count &+= spaces
    }

    mutating func append(scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Appends decimal digits.
    mutating func append(number: UInt32) {
        let room = 10
        makeRoom(room)
        var rest = number
        var place = count + room
        repeat {
            place &-= 1
            storage.bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        let digits = count &+ room &- place
        for index in 0..<digits { storage.bytes[count &+ index] = storage.bytes[place &+ index] }
        count &+= digits
    }

    /// Appends `text`; what is not plain goes through `escape`, scalar by scalar.
    @inline(__always)
    mutating func append(
        _ text: String, plain: PlainBytes, escape: (inout ByteBuffer, Unicode.Scalar) -> Void
    ) {
        var text = text
        text.withUTF8 { utf8 in
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

    /// Whether the last bytes are these.
    func ends(in literal: StaticString) -> Bool {
        literal.withUTF8Buffer { storage.bytes[..<count].suffix($0.count).elementsEqual($0) }
    }

    /// Sees to it that so many more bytes can be written, and by nobody else.
    @inline(__always)
    private mutating func makeRoom(_ needed: Int) {
        if needed > storage.bytes.count &- count || !isKnownUniquelyReferenced(&storage) {
            moveAway(needed)
        }
    }

    private mutating func moveAway(_ needed: Int) {
        let larger = ByteStorage(capacity: max(storage.bytes.count, count + needed) * 2)
        larger.bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage.bytes[..<count]))
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
