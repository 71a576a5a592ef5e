extension NginxToken.Word {
    /// `($a = b)` is three words for nginx, the first and the last with a parenthesis.
    static func removeParentheses(_ args: inout ArraySlice<NginxToken.Word>) {
        if let first = args.indices.first, args[first].bytes.first == UInt8(ascii: "("),
            !args[first].isQuoted
        {
            args[first].bytes.removeFirst()
            args[first].text.removeFirst()
            args[first].span = args[first].text
            if args[first].bytes.isEmpty { args.removeFirst() }
        }
        if let last = args.indices.last, args[last].bytes.last == UInt8(ascii: ")"),
            !args[last].isQuoted
        {
            args[last].bytes.removeLast()
            args[last].text.removeLast()
            args[last].span = args[last].text
            if args[last].bytes.isEmpty { args.removeLast() }
        }
    }
}
