/// The length of a public key in the encoding of RFC 4253 §6.6 and its followers, base64 around it.
enum PublicKeyBlob {
    /// The bits of the type's curve, 0 where the key itself tells its length; nil for no type of OpenSSH.
    static func curve(ofType bytes: UnsafeBufferPointer<UInt8>, _ type: Range<Int>) -> Int64? {
        types.first { bytes.equals(type, $0.name) }?.bits
    }

    /// The key's length in bits; nil if the base64 is broken or cut, or holds a key of another type.
    static func bits(
        _ bytes: UnsafeBufferPointer<UInt8>, _ base64: Range<Int>, type: Range<Int>, curve: Int64
    ) -> Int64? {
        guard let blob = Base64Text.decoded(bytes, base64) else { return nil }
        var offset = 0
        guard let inner = field(blob, &offset), inner.elementsEqual(bytes[type]) else { return nil }
        let isCertificate = bytes[type].reversed().starts(with: certificate)
        // A certificate has a nonce before the key.
        if isCertificate, field(blob, &offset) == nil { return nil }
        let isDSA = bytes.starts(at: type.lowerBound, with: "ssh-dss")
        if curve == 0, !isDSA, field(blob, &offset) == nil { return nil }
        guard let first = field(blob, &offset), !first.isEmpty else { return nil }
        if !isCertificate {
            // Whatever the type has behind it has to be whole, too.
            while offset < blob.count { if field(blob, &offset) == nil { return nil } }
        }
        guard curve == 0 else { return curve }
        let digits = first.drop { $0 == 0 }
        guard let high = digits.first else { return nil }
        return Int64(digits.count * 8 - high.leadingZeroBitCount)
    }

    /// A length of four bytes and as many bytes as it says.
    private static func field(_ blob: [UInt8], _ offset: inout Int) -> ArraySlice<UInt8>? {
        guard offset + 4 <= blob.count else { return nil }
        let count = blob[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        let start = offset + 4
        guard count <= blob.count - start else { return nil }
        offset = start + count
        return blob[start..<offset]
    }

    private static let certificate = Array("-cert-v01@openssh.com".utf8.reversed())

    private static let types: [(name: StaticString, bits: Int64)] = [
        ("ssh-ed25519", 256), ("ssh-rsa", 0), ("ssh-dss", 0), ("ecdsa-sha2-nistp256", 256),
        ("ecdsa-sha2-nistp384", 384), ("ecdsa-sha2-nistp521", 521),
        ("sk-ssh-ed25519@openssh.com", 256), ("sk-ecdsa-sha2-nistp256@openssh.com", 256),
        ("ssh-ed448", 448), ("ssh-ed25519-cert-v01@openssh.com", 256),
        ("ssh-rsa-cert-v01@openssh.com", 0), ("ssh-dss-cert-v01@openssh.com", 0),
        ("ecdsa-sha2-nistp256-cert-v01@openssh.com", 256),
        ("ecdsa-sha2-nistp384-cert-v01@openssh.com", 384),
        ("ecdsa-sha2-nistp521-cert-v01@openssh.com", 521),
        ("sk-ssh-ed25519-cert-v01@openssh.com", 256),
        ("sk-ecdsa-sha2-nistp256-cert-v01@openssh.com", 256),
    ]
}
