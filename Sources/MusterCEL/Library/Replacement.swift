/// The work of `replace` and `split`: cutting a text at the places of another.
enum Replacement {
    /// Argument 0 with at most `limit` places of argument 1 replaced by argument 2.
    static func replace(_ call: Call, limit: Int) -> Value {
        let text = call[0].bytes
        let wanted = call[1].bytes
        let replacement = call[2].bytes
        if let error = call.charge(text.count >> 2) { return error }
        var result: [UInt8] = []
        var start = 0
        var count = 0
        while count < limit, let place = next(wanted, text, start, isFirst: count == 0) {
            if let error = call.charge(1 + replacement.count >> 4) { return error }
            result.append(contentsOf: text[start..<place])
            result.append(contentsOf: replacement)
            start = place + wanted.count
            count += 1
            if wanted.isEmpty, start == text.count { break }
        }
        result.append(contentsOf: text[start...])
        return call.machine.string(result)
    }

    /// The next place; for nothing wanted, before each code point and at the end.
    private static func next(
        _ wanted: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int,
        isFirst: Bool
    ) -> Int? {
        guard wanted.isEmpty else { return ByteSearch.first(wanted, in: text, from: start) }
        if isFirst { return 0 }
        return start < text.count ? min(start + UTF8Text.length(text[start]), text.count) : nil
    }

    /// Argument 0 cut at the places of argument 1 into at most `limit` parts.
    static func split(_ call: Call, limit: Int) -> Value {
        let machine = call.machine
        guard limit > 0 else { return .emptyList }
        let text = call[0].bytes
        let separator = call[1].bytes
        if let error = call.charge(text.count >> 2) { return error }
        guard var parts = ListBuilder(machine, capacity: 8) else { return machine.fail(.memory) }
        var start = 0
        while parts.count < limit - 1, let end = cut(separator, text, start) {
            guard parts.append(machine.slice(call[0], start..<end)) else {
                return machine.fail(.memory)
            }
            start = end + separator.count
        }
        if !(separator.isEmpty && start == text.count) {
            guard parts.append(machine.slice(call[0], start..<text.count)) else {
                return machine.fail(.memory)
            }
        }
        return parts.finish()
    }

    private static func cut(
        _ separator: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> Int? {
        guard separator.isEmpty else { return ByteSearch.first(separator, in: text, from: start) }
        return start < text.count ? min(start + UTF8Text.length(text[start]), text.count) : nil
    }
}
