/// How secrets begin: what `SecretMarks` looks for.
///
/// Whatever `SecretPatterns` finds in a part of a text begins where `stands` says yes of the whole text: what comes
/// before the place does not count, and of what follows only as much as every secret has.
enum SecretBegin {
    /// The pairs of a beginning that are looked for stand less than this many bytes behind its start.
    static let reach = 8

    /// A byte for each pair of bytes, which is not zero for a pair that tells of a beginning.
    ///
    /// Of every beginning one pair at an even distance from its start is told and one at an odd distance: wherever it
    /// stands, one of the two is at an even place of the text, and the other places need no look.
    static let pairs: [UInt8] = {
        var pairs = [UInt8](repeating: 0, count: 1 << 16)
        func tell(_ first: UInt8, _ second: UInt8) {
            pairs[Int(first) | Int(second) << 8] = 1
        }
        let others = ["-----BEGIN ", "://"].map { Array($0.utf8) }
        for begin in SecretToken.all.map(\.prefix) + others {
            for parity in 0...1 {
                let places = stride(from: parity, to: min(reach, begin.count - 1), by: 2)
                let best = places.min {
                    cost(begin[$0]) * cost(begin[$0 + 1]) < cost(begin[$1]) * cost(begin[$1 + 1])
                }
                if let best { tell(begin[best], begin[best + 1]) }
            }
        }
        // `eyJ` goes on with a letter or digit of base64; the pair `ey` stands in too many words.
        tell(UInt8(ascii: "y"), UInt8(ascii: "J"))
        for byte in UInt8.min...UInt8.max where SecretToken.isWord(byte) || byte == 0x2D {
            tell(UInt8(ascii: "J"), byte)
        }
        return pairs
    }()

    /// How common a byte is in evidence, roughly: the rarer the pair, the fewer blocks are looked at twice.
    private static func cost(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "."): 5
        case 0x61...0x7A: "bfgjkpqvwxyz".utf8.contains(byte) ? 3 : 4
        case 0x41...0x5A: "AES".utf8.contains(byte) ? 3 : 2
        case UInt8(ascii: "-"): 3
        case UInt8(ascii: "_"): 2
        default: 1
        }
    }

    /// Whether a secret may begin at a place, whose first two bytes are those of one.
    static func stands(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        switch bytes[place] {
        case UInt8(ascii: ":"): URLPassword.end(bytes, place) != nil
        case UInt8(ascii: "-"): PrivateKeyMark.mayBegin(bytes, place)
        case UInt8(ascii: "e"): JSONWebToken.mayBegin(bytes, place)
        case let first:
            SecretToken.all.contains { $0.first == first && $0.mayBegin(bytes, place) }
        }
    }
}
