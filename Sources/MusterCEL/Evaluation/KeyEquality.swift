import MusterSource

/// Equality and hashing of map keys and set members: plain scalars, numbers of all kinds on one line.
enum KeyEquality {
    /// Whether two plain scalars are the same key.
    @inline(__always) static func equal(_ left: Value, _ right: Value) -> Bool {
        if left.tag == right.tag {
            switch left.tag {
            case .string, .bytes, .type: return sameBytes(left, right)
            case .int, .uint, .bool, .duration: return left.payload == right.payload
            case .null: return true
            case .timestamp: return left.payload == right.payload && left.aux == right.aux
            case .double: return left.asDouble == right.asDouble
            default: return false
            }
        }
        return left.isNumber && right.isNumber && NumberLine.compare(left, right) == .equal
    }

    @inline(__always) static func sameBytes(_ left: Value, _ right: Value) -> Bool {
        guard left.aux == right.aux else { return false }
        guard left.payload != right.payload, let first = left.bytes.baseAddress,
            let second = right.bytes.baseAddress
        else { return true }
        return DocumentView.same(first, second, left.count)
    }

    /// Equal keys have equal hashes; nil for what cannot be a key or a member.
    @inline(__always) static func hash(_ value: Value) -> UInt32? {
        switch value.tag {
        case .string, .bytes:
            return NodeHash.of(value.bytes.baseAddress ?? StaticBytes.empty, value.count)
        case .int, .bool, .uint: return mix(value.payload)
        case .double:
            let number = value.asDouble
            if let whole = Int64(exactly: number) { return mix(UInt64(bitPattern: whole)) }
            if let whole = UInt64(exactly: number) { return mix(whole) }
            return mix(number.bitPattern)
        case .null: return 1
        case .timestamp: return mix(value.payload ^ UInt64(value.aux) << 32)
        case .duration: return mix(value.payload)
        default: return nil
        }
    }

    @inline(__always) private static func mix(_ bits: UInt64) -> UInt32 {
        var hash = bits &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash >> 32)
    }
}
