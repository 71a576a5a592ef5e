import MusterModel
import MusterSource

/// Where a finding stands in a report: what needs work comes first.
enum Standing: Int, CaseIterable {
    case fail, undetermined, waived, notApplicable, pass
}

extension Finding {
    /// Where it stands; a waiver moves a failure or an open question, never a pass.
    var standing: Standing {
        switch verdict {
        case .fail: waiver == nil ? .fail : .waived
        case .undetermined: waiver == nil ? .undetermined : .waived
        case .notApplicable: .notApplicable
        case .pass: .pass
        }
    }
}
