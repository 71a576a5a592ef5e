import MusterSource

/// Turns a certificate's public key into a node.
struct CertificateKey {
    let decoded: DecodedBytes
    let builder: DocumentBuilder

    /// `{algorithm, bits, curve}`: curve for elliptic curves only, bits where the algorithm is known.
    func key(_ element: DERElement) throws(DERError) -> Node {
        var level = DERReader(decoded.bytes, element.content)
        var algorithm = level.inside(try level.next(DERElement.sequence, "a key's algorithm"))
        let object = try algorithm.next(DERElement.identifier, "a key's algorithm")
        let name = ObjectNames.name(try algorithm.identifier(object), in: ObjectNames.keys)
        let key = try level.next(DERElement.bitString, "a key")
        var curve: Node?
        var bits: Int?
        switch name {
        case "rsa", "rsa-pss": bits = try modulusBits(key)
        case "ec":
            if let named = try algorithm.nextIf(DERElement.identifier) {
                let text = ObjectNames.name(
                    try algorithm.identifier(named), in: ObjectNames.curves)
                curve = builder.makeString(text, span: decoded.span(named.content))
                bits = Self.bits(text)
            }
        default: bits = Self.bits(name)
        }
        let size = bits.map { builder.makeInt(Int64($0), span: decoded.span(key.whole)) }
        return builder.makeModel(
            [
                ("algorithm", builder.makeString(name, span: decoded.span(object.content))),
                ("bits", size), ("curve", curve),
            ], span: decoded.span(element.whole))
    }

    /// The order's length for curves, the key's own for the others.
    private static func bits(_ name: String) -> Int? {
        switch name {
        case "prime192v1": 192
        case "secp224r1": 224
        case "prime256v1", "secp256k1", "brainpoolP256r1", "ed25519": 256
        case "secp384r1", "brainpoolP384r1": 384
        case "brainpoolP512r1": 512
        case "secp521r1": 521
        case "x25519": 253
        case "x448": 448
        case "ed448": 456
        default: nil
        }
    }

    /// The length of the modulus without leading zero bits (RFC 8017 appendix A.1.1).
    private func modulusBits(_ key: DERElement) throws(DERError) -> Int {
        guard let first = decoded.bytes[key.content].first, first == 0 else {
            throw DERError(key.whole, "expected a key of whole bytes")
        }
        var outer = DERReader(decoded.bytes, key.content.dropFirst())
        var inner = outer.inside(try outer.next(DERElement.sequence, "an RSA key"))
        let modulus = try inner.next(DERElement.integer, "a modulus")
        let digits = decoded.bytes[modulus.content].drop { $0 == 0 }
        guard let top = digits.first else { return 0 }
        return digits.count * 8 - top.leadingZeroBitCount
    }
}
