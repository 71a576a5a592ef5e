/// What a rule says of one subject.
public enum Verdict: Equatable, Sendable {
    /// Every assertion holds, on evidence that is complete, dated where it must be, and readable.
    case pass
    /// An assertion does not hold.
    case fail
    /// No verdict can be given.
    case undetermined(UndeterminedReason)
    /// The rule does not apply, for this reason.
    case notApplicable(String)

    /// `pass`, `fail`, `undetermined` or `notApplicable`.
    public var name: String {
        switch self {
        case .pass: "pass"
        case .fail: "fail"
        case .undetermined: "undetermined"
        case .notApplicable: "notApplicable"
        }
    }

    /// Whether it is a failure or an open question, which a waiver may cover.
    public var isOpen: Bool {
        switch self {
        case .fail, .undetermined: true
        case .pass, .notApplicable: false
        }
    }

    /// Why there is no verdict, if there is none.
    public var reason: UndeterminedReason? {
        if case .undetermined(let reason) = self { reason } else { nil }
    }
}
