/// How secrets begin: what `SecretMarks` looks for.
///
/// Whatever `SecretPatterns` finds in a part of a text begins where `stands` says yes of the whole text: what comes
/// before the place does not count, and of what follows only as much as every secret has.
enum SecretBegin {
    /// For each pair of bytes how far behind the start of a secret it tells of one: a bit for each distance.
    ///
    /// Of every beginning one pair at an even distance from its start is told and one at an odd distance: wherever it
    /// stands, one of the two is at an even place of the text, and the other places need no look.
    static let pairs: [UInt8] = {
        var pairs = [UInt8](repeating: 0, count: 1 << 16)
        func tell(_ first: UInt8, _ second: UInt8, _ distance: Int) {
            pairs[Int(first) | Int(second) << 8] |= 1 << UInt8(truncatingIfNeeded: distance)
        }
        for begin in SecretToken.all.map(\.prefix) + [key, address] {
            for parity in 0...1 {
                let distances = stride(from: parity, to: min(8, begin.count - 1), by: 2)
                let best = distances.min {
                    cost(begin[$0]) * cost(begin[$0 + 1]) < cost(begin[$1]) * cost(begin[$1 + 1])
                }
                if let best { tell(begin[best], begin[best + 1], best) }
            }
        }
        // `eyJ` goes on with a letter or digit of base64; the pair `ey` stands in too many words.
        tell(token[1], token[2], 1)
        for byte in UInt8.min...UInt8.max where SecretToken.isWord(byte) || byte == 0x2D {
            tell(token[2], byte, 2)
        }
        // The rarest pairs of `Basic ` and `Bearer `: a blank stands everywhere, and so does `re`.
        for begin in AuthorizationValue.begins { tell(begin[0], begin[1], 0) }
        tell(UInt8(ascii: "i"), UInt8(ascii: "c"), 3)
        tell(UInt8(ascii: "e"), UInt8(ascii: "a"), 1)
        return pairs
    }()

    private static let key = Array("-----BEGIN ".utf8)
    private static let address = Array("://".utf8)
    private static let token = Array("eyJ".utf8)

    /// How common a byte is in evidence, roughly: the rarer the pair, the fewer blocks are looked at twice.
    private static func cost(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "."): 5
        case 0x61...0x7A:
            switch byte {
            case UInt8(ascii: "j"), UInt8(ascii: "q"), UInt8(ascii: "x"), UInt8(ascii: "z"): 2
            case UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "v"), UInt8(ascii: "w"): 3
            default: 4
            }
        case 0x41...0x5A: byte == 0x41 || byte == 0x45 || byte == 0x53 ? 3 : 2
        case UInt8(ascii: "-"), UInt8(ascii: "_"): 3
        default: 1
        }
    }

    /// Whether a secret may begin at a place, of which the whole text is known.
    static func stands(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard isHead(bytes, place) else { return false }
        switch bytes[place] {
        case address[0]: return URLPassword.end(bytes, place) != nil
        case key[0]: return starts(bytes, place, key)
        case token[0]: return starts(bytes, place, token)
        case UInt8(ascii: "B"): return AuthorizationValue.stands(bytes, place)
        case let first:
            return SecretToken.all.contains { $0.first == first && $0.mayBegin(bytes, place) }
        }
    }

    /// Whether the first three bytes of a secret stand here: a look that costs little, where most places end.
    private static func isHead(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard bytes.count &- place >= 3 else { return false }
        let found =
            UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
            | UInt32(bytes[place + 2]) << 16
        return heads.withUnsafeBufferPointer { $0.contains(found) }
    }

    /// The first three bytes of every beginning, each as one number.
    private static let heads: [UInt32] =
        (SecretToken.all.map(\.prefix) + [key, address, token] + AuthorizationValue.begins).map {
            $0.prefix(3).reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }

    private static func starts(
        _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ begin: [UInt8]
    ) -> Bool {
        bytes.count - place >= begin.count
            && bytes[place..<place + begin.count].elementsEqual(begin)
    }
}
