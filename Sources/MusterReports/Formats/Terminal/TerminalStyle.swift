/// Colour for a terminal, or none; words and places carry the meaning either way.
struct TerminalStyle {
    let isColored: Bool

    func fail(_ text: String) -> String { wrap(text, "1;31") }
    func undetermined(_ text: String) -> String { wrap(text, "1;33") }
    func waived(_ text: String) -> String { wrap(text, "1;35") }
    func pass(_ text: String) -> String { wrap(text, "32") }
    func faint(_ text: String) -> String { wrap(text, "2") }
    func strong(_ text: String) -> String { wrap(text, "1") }
    func notice(_ text: String) -> String { wrap(text, "7") }

    /// The style of a finding's standing.
    func standing(_ standing: Standing, _ text: String) -> String {
        switch standing {
        case .fail: fail(text)
        case .undetermined: undetermined(text)
        case .waived: waived(text)
        case .notApplicable: faint(text)
        case .pass: pass(text)
        }
    }

    /// ECMA-48 section 8.3.117, select graphic rendition.
    private func wrap(_ text: String, _ code: String) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
