extension SudoersScanner {
    /// A command with its arguments, up to `,`, `:`, `#` or the line's end without a backslash before it.
    ///
    /// Words are joined with one space; of escapes only those are decoded that sudoers needs itself.
    mutating func command() -> SudoersWord? {
        skipBlanks()
        let start = index
        let isNegated = negation()
        var command: [UInt8] = []
        var stop = index
        while true {
            skipBlanks()
            guard !isAtCommandEnd else { break }
            if !command.isEmpty { command.append(ASCII.space) }
            takeCommandWord(into: &command)
            stop = index
        }
        guard !command.isEmpty else { return nil }
        return SudoersWord(span: start..<stop, bytes: command, isNegated: isNegated)
    }

    private var isAtCommandEnd: Bool {
        guard index < end, !isLineFeed(index) else { return true }
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: ":"), ASCII.hash: return true
        default: return false
        }
    }

    private mutating func takeCommandWord(into command: inout [UInt8]) {
        if bytes[index] == UInt8(ascii: "^"), takeExpression(into: &command) { return }
        while index < end, !isAtCommandEnd, !ASCII.isBlank(bytes[index]), join(at: index) == nil {
            if bytes[index] == ASCII.backslash, index + 1 < end, Self.isSpecial(bytes[index + 1]) {
                index += 1
            }
            command.append(bytes[index])
            index += 1
        }
    }

    /// A regular expression `^…$`, in which only `#` needs a backslash; false if it is never ended.
    private mutating func takeExpression(into command: inout [UInt8]) -> Bool {
        guard index >= expressionsEnd else { return false }
        var stop = index
        while stop < end, !isLineFeed(stop), bytes[stop] != ASCII.hash {
            if bytes[stop] == ASCII.backslash, stop + 1 < end {
                stop += 2
                continue
            }
            let isLast =
                stop + 1 >= end || isLineFeed(stop + 1) || Self.isSpecial(bytes[stop + 1])
            if bytes[stop] == UInt8(ascii: "$"), isLast {
                command += bytes[index...stop]
                index = stop + 1
                return true
            }
            stop += 1
        }
        expressionsEnd = stop
        return false
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=")
            || byte == ASCII.hash || ASCII.isBlank(byte)
    }
}

extension SudoersScanner {
    /// A path or a value: in double quotes, or up to a blank, a comma or the line's end; escapes decoded.
    mutating func path() -> [UInt8]? {
        let start = index
        var path: [UInt8] = []
        if index < end, bytes[index] == ASCII.quote {
            return takeQuoted(into: &path) ? path : nil
        }
        while index < end, !ASCII.isBlank(bytes[index]), !isLineFeed(index),
            bytes[index] != UInt8(ascii: ","), join(at: index) == nil
        {
            if bytes[index] == ASCII.backslash, index + 1 < end { index += 1 }
            path.append(bytes[index])
            index += 1
        }
        return index > start ? path : nil
    }
}
