/// The hash function that a signature rests on.
enum SignatureHash {
    private static let names: [StaticString] = [
        "sha224", "sha256", "sha384", "sha512", "sha1", "md5", "md2",
    ]

    /// From an algorithm's name; nil where the name does not say, as with ED25519.
    static func of(_ algorithm: String) -> String? {
        let lowered = algorithm.utf8.map { ASCII.lowered($0) }
        for name in names {
            let wanted = Array(name.bytes)
            guard lowered.count >= wanted.count else { continue }
            for start in 0...(lowered.count - wanted.count)
            where lowered[start...].starts(with: wanted) {
                return String(decoding: wanted, as: UTF8.self)
            }
        }
        return nil
    }

    /// From the parameters of RSASSA-PSS, which say SHA-1 by saying nothing (RFC 4055 section 3.1).
    static func ofPSS(_ level: inout DERReader) throws(DERError) -> String {
        guard let parameters = try level.nextIf(DERElement.sequence) else { return "sha1" }
        var inner = level.inside(parameters)
        guard let choice = try inner.nextIf(0xA0) else { return "sha1" }
        var wrapped = inner.inside(choice)
        var algorithm = wrapped.inside(try wrapped.next(DERElement.sequence, "a hash"))
        let object = try algorithm.next(DERElement.identifier, "a hash")
        return ObjectNames.name(try algorithm.identifier(object), in: ObjectNames.hashes)
    }
}
