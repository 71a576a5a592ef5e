/// Integers, unsigned integers and doubles on one line, compared without rounding.
///
/// One exception is the conformance suite's: 2^63 as a double counts as equal to the largest integer, which
/// has no double of its own (so does 2^64 for the largest unsigned integer).
enum NumberLine {
    static func compare(_ left: Int64, _ right: Double) -> Comparison {
        if right.isNaN { return .unordered }
        if right >= 0x1p63 { return right == 0x1p63 && left == .max ? .equal : .less }
        if right < -0x1p63 { return .greater }
        let whole = Int64(right)
        if left != whole { return left < whole ? .less : .greater }
        let fraction = right - Double(whole)
        return fraction == 0 ? .equal : fraction > 0 ? .less : .greater
    }

    static func compare(_ left: UInt64, _ right: Double) -> Comparison {
        if right.isNaN { return .unordered }
        if right >= 0x1p64 { return right == 0x1p64 && left == .max ? .equal : .less }
        if right < 0 { return .greater }
        let whole = UInt64(right)
        if left != whole { return left < whole ? .less : .greater }
        return right - Double(whole) == 0 ? .equal : .less
    }

    static func compare(_ left: Int64, _ right: UInt64) -> Comparison {
        if left < 0 { return .less }
        let left = UInt64(left)
        return left == right ? .equal : left < right ? .less : .greater
    }

    static func compare(_ left: Double, _ right: Double) -> Comparison {
        if left == right { return .equal }
        return left < right ? .less : left > right ? .greater : .unordered
    }

    /// Compares two numbers of any kinds.
    static func compare(_ left: Value, _ right: Value) -> Comparison {
        switch (left.tag, right.tag) {
        case (.int, .int):
            return left.asInt == right.asInt
                ? .equal : left.asInt < right.asInt ? .less : .greater
        case (.uint, .uint):
            return left.payload == right.payload
                ? .equal : left.payload < right.payload ? .less : .greater
        case (.double, .double): return compare(left.asDouble, right.asDouble)
        case (.int, .double): return compare(left.asInt, right.asDouble)
        case (.double, .int): return compare(right.asInt, left.asDouble).reversed
        case (.uint, .double): return compare(left.payload, right.asDouble)
        case (.double, .uint): return compare(right.payload, left.asDouble).reversed
        case (.int, .uint): return compare(left.asInt, right.payload)
        case (.uint, .int): return compare(right.asInt, left.payload).reversed
        default: return .incomparable
        }
    }

    /// The number as an Int64 if it is whole and fits.
    static func whole(_ value: Value) -> Int64? {
        switch value.tag {
        case .int: return value.asInt
        case .uint: return Int64(exactly: value.payload)
        case .double: return Int64(exactly: value.asDouble)
        default: return nil
        }
    }
}
