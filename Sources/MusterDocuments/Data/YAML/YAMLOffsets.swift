/// Turns libyaml's marks, which count characters, into byte offsets.
struct YAMLOffsets {
    private static let block = 64

    private let start: Int
    private let count: Int
    private let base: UnsafePointer<UInt8>
    /// Whether characters and bytes count the same.
    private let isASCII: Bool
    /// The byte offset of every 64th character; none for ASCII.
    private var blocks: [UInt32] = []
    /// The place asked for last: the next one is mostly near.
    private var last = (character: 0, byte: 0)

    /// Prepares for `count` bytes at `base`; offsets are given as `start` more.
    init(base: UnsafePointer<UInt8>, count: Int, start: Int, isASCII: Bool) {
        self.base = base
        self.count = count
        self.start = start
        self.isASCII = isASCII
        guard !isASCII else { return }
        var characters = 0
        for index in 0..<count where base[index] & 0xC0 != 0x80 {
            if characters % Self.block == 0 { blocks.append(UInt32(truncatingIfNeeded: index)) }
            characters += 1
        }
    }

    /// The byte offset of a character, clamped to the text.
    @inline(__always) mutating func byte(ofCharacter character: Int) -> Int {
        isASCII ? start &+ min(max(0, character), count) : lookUp(character)
    }

    private mutating func lookUp(_ character: Int) -> Int {
        let block = max(0, character) / Self.block
        guard block < blocks.count else { return start + count }
        var index = Int(blocks[block])
        var left = character - block * Self.block
        if last.character <= character, character - last.character < left {
            index = last.byte
            left = character - last.character
        }
        while left > 0, index < count {
            index += 1
            while index < count, base[index] & 0xC0 == 0x80 { index += 1 }
            left -= 1
        }
        last = (character, index)
        return start + index
    }
}
