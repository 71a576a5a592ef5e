import MusterModel
import MusterWriters

/// A state as a shape and a word, so that it is clear without colour.
struct StatusMark {
    /// The colour, for those who see it.
    enum Tone {
        case good, bad, open, waived, none
    }

    let shape: String
    let word: String
    let tone: Tone

    init(_ standing: Standing) {
        switch standing {
        case .fail: self.init("✕", "fail", .bad)
        case .undetermined: self.init("?", "undetermined", .open)
        case .waived: self.init("◐", "waived", .waived)
        case .notApplicable: self.init("–", "not applicable", .none)
        case .pass: self.init("✓", "pass", .good)
        }
    }

    init(_ state: ClaimResult.State) {
        switch state {
        case .kept: self.init("✓", "kept", .good)
        case .broken: self.init("✕", "broken", .bad)
        case .undetermined(let reason): self.init("?", "undetermined: \(reason.words)", .open)
        case .untested: self.init("○", "untested", .none)
        case .moved: self.init("↷", "moved", .open)
        }
    }

    init(_ state: ControlResult.State) {
        switch state {
        case .proven(let weakest): self.init("✓", "proven, \(weakest.rawValue)", .good)
        case .broken: self.init("✕", "broken", .bad)
        case .partly: self.init("◑", "partly proven", .open)
        case .open: self.init("?", "open", .open)
        case .unaddressed: self.init("○", "no rule", .none)
        }
    }

    init(_ state: AspectResult.State) {
        switch state {
        case .proven(let evidenceClass): self.init("✓", evidenceClass.rawValue, .good)
        case .broken: self.init("✕", "broken", .bad)
        case .waived: self.init("◐", "waived", .waived)
        case .undetermined: self.init("?", "undetermined", .open)
        case .notApplicable: self.init("–", "not applicable", .none)
        case .unaddressed: self.init("○", "no rule", .none)
        }
    }

    init(_ state: WaiverResult.State) {
        switch state {
        case .expired: self.init("✕", "expired", .bad)
        case .notYet: self.init("?", "not yet in force", .open)
        case .active: self.init("◐", "active", .waived)
        case .unused: self.init("○", "unused", .none)
        case .widened: self.init("✕", "widened", .bad)
        case .unapproved: self.init("✕", "not approved", .bad)
        }
    }

    init(_ shape: String, _ word: String, _ tone: Tone) {
        self.shape = shape
        self.word = word
        self.tone = tone
    }

    func write(to html: inout HTMLWriter) {
        html.element("span", .classes(classes)) { html in
            html.element("span", .literal("aria-hidden", "true"), text: shape)
            html.text(" " + word)
        }
    }

    private var classes: StaticString {
        switch tone {
        case .good: "st good"
        case .bad: "st bad"
        case .open: "st open"
        case .waived: "st waived"
        case .none: "st none"
        }
    }
}
