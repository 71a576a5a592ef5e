/// The grammar of JSON numbers (RFC 8259 section 6).
enum NumberSpelling {
    /// Whether `text` is exactly one JSON number.
    static func isNumber(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        take(&rest, "-")
        let whole = digits(&rest)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
            return false
        }
        if take(&rest, "."), digits(&rest).isEmpty { return false }
        if take(&rest, "eE") {
            take(&rest, "+-")
            if digits(&rest).isEmpty { return false }
        }
        return rest.isEmpty
    }

    @discardableResult
    private static func take(_ rest: inout ArraySlice<UInt8>, _ wanted: String) -> Bool {
        guard let first = rest.first, wanted.utf8.contains(first) else { return false }
        rest.removeFirst()
        return true
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let run = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(run.count)
        return run
    }
}
