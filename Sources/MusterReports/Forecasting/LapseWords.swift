import MusterModel
import MusterSource

/// A lapse in words, the same in every format.
struct LapseWords {
    let lapse: Lapse

    /// `pass → undetermined: stale`, `fail, waived → fail`.
    var change: String { "\(Self.word(lapse.before)) → \(Self.word(lapse.after))" }

    /// What ends, in a few words.
    var cause: String {
        switch (lapse.cause, lapse.worsens) {
        case (.evidence, true): "evidence grows too old"
        case (.evidence, false): "evidence reaches its date"
        case (.waiver, true): "waiver ends"
        case (.waiver, false): "waiver begins"
        case (.date, true): "date passes"
        case (.date, false): "date is reached"
        }
    }

    /// The day, or the time too where it is not midnight UTC.
    var when: String { lapse.at.seconds % 86_400 == 0 ? lapse.at.dayText : lapse.at.text }

    private static func word(_ side: Lapse.Side?) -> String {
        guard let side else { return "not in scope" }
        let reason = side.verdict.reason.map { ": \($0.rawValue)" } ?? ""
        return side.verdict.name + reason + (side.isWaived ? ", waived" : "")
    }
}
