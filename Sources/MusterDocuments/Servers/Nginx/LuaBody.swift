/// Finds the end of Lua code between braces: braces in its strings and comments do not count.
struct LuaBody {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int

    /// Starts behind the opening brace.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        index = start
    }

    /// The offset behind the closing brace; nil if there is none.
    mutating func end() -> Int? {
        var depth = 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index + 1 }
            case ASCII.quote, ASCII.apostrophe: skipString()
            case UInt8(ascii: "-"): skipComment()
            case UInt8(ascii: "["): _ = skipLongBracket()
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Leaves the index on the closing quote; a string ends with its line at the latest.
    private mutating func skipString() {
        let quote = bytes[index]
        index += 1
        while index < bytes.count, bytes[index] != quote, bytes[index] != ASCII.lineFeed {
            index += bytes[index] == ASCII.backslash ? 2 : 1
        }
    }

    private mutating func skipComment() {
        guard bytes.starts(at: index, with: "--") else { return }
        index += 2
        if index < bytes.count, bytes[index] == UInt8(ascii: "["), skipLongBracket() { return }
        index = bytes.find(ASCII.lineFeed, in: min(index, bytes.count)..<bytes.count) ?? bytes.count
    }

    /// Skips `[[ ]]` or `[==[ ]==]` and leaves the index on its last byte; false if none starts here.
    private mutating func skipLongBracket() -> Bool {
        var opening = index + 1
        while opening < bytes.count, bytes[opening] == UInt8(ascii: "=") { opening += 1 }
        guard opening < bytes.count, bytes[opening] == UInt8(ascii: "[") else { return false }
        let level = opening - index - 1
        var place = opening + 1
        while let close = bytes.find(UInt8(ascii: "]"), in: place..<bytes.count) {
            var after = close + 1
            while after < bytes.count, bytes[after] == UInt8(ascii: "=") { after += 1 }
            if after < bytes.count, bytes[after] == UInt8(ascii: "]"), after - close - 1 == level {
                index = after
                return true
            }
            place = after
        }
        index = bytes.count
        return true
    }
}
