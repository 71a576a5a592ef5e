import MusterModel
import MusterSource

/// How many findings have which verdict; a waived one is counted under its verdict, and once more apart.
struct FindingTally: Equatable {
    private(set) var pass = 0
    private(set) var fail = 0
    private(set) var undetermined = 0
    private(set) var notApplicable = 0
    private(set) var waivedFail = 0
    private(set) var waivedUndetermined = 0

    /// Counts `findings`.
    init(_ findings: some Sequence<Finding>) {
        for finding in findings {
            switch finding.verdict {
            case .pass: pass += finding.count
            case .fail:
                fail += 1
                if finding.waiver != nil { waivedFail += 1 }
            case .undetermined:
                undetermined += 1
                if finding.waiver != nil { waivedUndetermined += 1 }
            case .notApplicable: notApplicable += 1
            }
        }
    }

    var total: Int { pass + fail + undetermined + notApplicable }
    var waived: Int { waivedFail + waivedUndetermined }

    /// `44 pass, 11 fail (2 waived), 6 undetermined`; verdicts that do not occur are named with 0, except
    /// `notApplicable`.
    var sentence: String {
        let waivedFailures = waivedFail > 0 ? " (\(waivedFail) waived)" : ""
        let waivedOpen = waivedUndetermined > 0 ? " (\(waivedUndetermined) waived)" : ""
        let rest = notApplicable > 0 ? ", \(notApplicable) not applicable" : ""
        return
            "\(pass) pass, \(fail) fail\(waivedFailures), \(undetermined) undetermined\(waivedOpen)\(rest)"
    }
}
