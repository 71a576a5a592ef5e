/// Questions about what stands behind `BEGIN`.
enum PEMLabel {
    private static let certificates: [StaticString] = [
        "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE",
    ]

    /// Whether the block holds a certificate.
    static func isCertificate(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        certificates.contains { label.elementsEqual($0.bytes) }
    }

    /// Whether the block holds a certificate and OpenSSL's trust settings.
    static func isTrusted(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        label.elementsEqual(certificates[2].bytes)
    }

    /// Whether the block is a private key: `PRIVATE KEY`, and what ends in it, also as PGP has it.
    static func isSecret(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let word: StaticString = "PRIVATE KEY"
        guard label.count >= word.utf8CodeUnitCount else { return false }
        return (0...(label.count - word.utf8CodeUnitCount)).contains {
            label.dropFirst($0).starts(with: word.bytes)
        }
    }
}
