/// SHA-256 (FIPS 180-4), written apart from the product to check a constant in it.
enum SHA256Oracle {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        let primes = firstPrimes(64)
        let constants = primes.map { fraction(of: Double($0), root: 3) }
        var state = primes.prefix(8).map { fraction(of: Double($0), root: 2) }
        for block in blocks(message) {
            var words = block
            for place in 16..<64 {
                let a = words[place - 15]
                let b = words[place - 2]
                let s0 = right(a, 7) ^ right(a, 18) ^ (a >> 3)
                let s1 = right(b, 17) ^ right(b, 19) ^ (b >> 10)
                words.append(words[place - 16] &+ s0 &+ words[place - 7] &+ s1)
            }
            var v = state
            for place in 0..<64 {
                let s1 = right(v[4], 6) ^ right(v[4], 11) ^ right(v[4], 25)
                let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
                let first = v[7] &+ s1 &+ choice &+ constants[place] &+ words[place]
                let s0 = right(v[0], 2) ^ right(v[0], 13) ^ right(v[0], 22)
                let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
                v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
            }
            for place in 0..<8 { state[place] = state[place] &+ v[place] }
        }
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
        }
    }

    private static func right(_ word: UInt32, _ count: UInt32) -> UInt32 {
        (word >> count) | (word << (32 - count))
    }

    private static func blocks(_ message: [UInt8]) -> [[UInt32]] {
        var bytes = message + [0x80]
        while bytes.count % 64 != 56 { bytes.append(0) }
        let bits = UInt64(message.count) * 8
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
        return stride(from: 0, to: bytes.count, by: 64).map { start in
            (0..<16).map { word in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
            }
        }
    }

    private static func firstPrimes(_ count: Int) -> [Int] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes
    }

    /// The first 32 bits of the fraction of a root, found by bisection in whole numbers.
    private static func fraction(of value: Double, root: Int) -> UInt32 {
        // floor(root(value) * 2^32): the largest x with x^root <= value * 2^(32 * root).
        var low: UInt64 = 0
        var high: UInt64 = 1 << 37
        while high - low > 1 {
            let middle = (low + high) / 2
            if isAtMost(middle, value: UInt64(value), root: root) {
                low = middle
            } else {
                high = middle
            }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    private static func isAtMost(_ x: UInt64, value: UInt64, root: Int) -> Bool {
        let x = UInt128(x)
        let limit = UInt128(value) << UInt128(32 * root)
        return root == 2 ? x * x <= limit : x * x * x <= limit
    }
}
