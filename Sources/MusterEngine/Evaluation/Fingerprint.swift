import Crypto
import MusterModel

/// The short name of an open verdict and the values it rests on: 16 hex digits of SHA-256.
enum Fingerprint {
    private static let bytes = 8

    /// `values` in any order, each as `ValueEncoding` gives it; neither places nor moments go in.
    static func of(_ verdict: Verdict, values: [[UInt8]]) -> String {
        var hash = SHA256()
        hash.update(data: Array("\(verdict.name) \(verdict.reason?.rawValue ?? "")\n".utf8))
        for value in values.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            hash.update(data: Array("\(value.count)\n".utf8))
            hash.update(data: value)
        }
        return EvidenceReader.hex(Array(hash.finalize()).prefix(bytes))
    }

    /// Whether a text can be one.
    static func isOne(_ text: String) -> Bool {
        text.utf8.count == 2 * bytes
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
