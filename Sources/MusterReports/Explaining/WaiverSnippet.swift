import MusterModel
import MusterSource
import MusterWriters

/// An entry for waivers.yaml that covers one finding, but for the words only a person can give.
struct WaiverSnippet {
    /// Days a suggested waiver lasts; the longest a critical finding may be waived for.
    private static let usualDays = 90

    private let finding: Finding
    private let asOf: Moment

    init(_ finding: Finding, asOf: Moment) {
        self.finding = finding
        self.asOf = asOf
    }

    /// YAML; the two lines to fill in are empty, so that a waiver without them is refused.
    var text: String {
        let days = min(Self.usualDays, finding.severity.longestWaiverDays)
        return """
            - rule: \(finding.rule)
              subject: \(Self.quoted(finding.subject))
              reason:
              approvedBy:
              approved: \(asOf.dayText)
              expires: \(asOf.adding(days: days).dayText)
            """ + (finding.fingerprint.map { "\n  fingerprint: \"\($0)\"" } ?? "")
    }

    /// A double-quoted scalar (YAML 1.2 section 7.3.1), every hidden character spelled out.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                result += "\\" + String(scalar)
            } else if VisibleText.isHidden(scalar) || scalar == "\n" || scalar == "\t" {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
            } else {
                result += String(scalar)
            }
        }
        return result + "\""
    }
}
