import Crypto

/// The stable name of a finding: 12 hex digits of SHA-256 over rule and subject.
enum FindingID {
    static func of(rule: String, subject: String) -> String {
        let digest = SHA256.hash(data: Array(rule.utf8) + [0] + Array(subject.utf8))
        return EvidenceReader.hex(digest.prefix(6))
    }
}
