import Crypto

/// The stable name of a finding: 12 hex digits of SHA-256 over rule and subject.
enum FindingID {
    static func of(rule: String, subject: String) -> String {
        var hash = SHA256()
        var (rule, subject) = (rule, subject)
        rule.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
        subject.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        return EvidenceReader.hex(hash.finalize().prefix(6))
    }
}
