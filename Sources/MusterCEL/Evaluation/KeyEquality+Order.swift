extension KeyEquality {
    /// An order of all plain scalars in which exactly the equal ones are neighbours; NaN and doubles from 2^53 on,
    /// whose equality is not transitive, have no place in it.
    static func precedes(_ left: Value, _ right: Value) -> Bool {
        if left.isNumber, right.isNumber { return NumberLine.compare(left, right) == .less }
        let (first, second) = (rank(left), rank(right))
        if first != second { return first < second }
        switch left.tag {
        case .string, .bytes:
            // Most keys differ in length, which is faster to see.
            if left.aux != right.aux { return left.aux < right.aux }
            return Machine.orderBytes(left, right) == .less
        case .timestamp:
            return left.payload == right.payload
                ? left.aux < right.aux : left.payload < right.payload
        default: return left.payload < right.payload
        }
    }

    private static func rank(_ value: Value) -> UInt8 {
        value.isNumber ? Value.Tag.int.rawValue : value.tag.rawValue
    }
}
