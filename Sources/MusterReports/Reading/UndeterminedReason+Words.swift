import MusterModel
import MusterSource

extension UndeterminedReason {
    /// `no-evidence` for `noEvidence`.
    var kebab: String { separated(by: "-") }

    /// `no evidence` for `noEvidence`.
    var words: String { separated(by: " ") }

    private func separated(by separator: String) -> String {
        var text = ""
        for byte in rawValue.utf8 {
            let isCapital = (0x41...0x5A).contains(byte)
            text += isCapital ? separator : ""
            text.unicodeScalars.append(UnicodeScalar(isCapital ? byte + 0x20 : byte))
        }
        return text
    }
}
