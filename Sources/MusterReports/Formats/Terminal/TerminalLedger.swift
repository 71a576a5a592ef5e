import MusterModel
import MusterSource
import MusterWriters

/// What follows the findings: evidence that was not understood, claims that are not kept, waivers that
/// cover nothing any more.
struct TerminalLedger {
    private static let wordColumns = 14

    let index: AssessmentIndex
    /// Whether to list also what is in order.
    let isVerbose: Bool

    func draw(on page: inout TerminalPage) {
        let assessment = index.assessment
        if !assessment.diagnostics.isEmpty {
            page.line(page.style.strong("Evidence with mistakes"))
            // The drawing keeps its line feeds; everything else hidden in messages becomes visible.
            let drawing = DiagnosticRenderer(width: page.width - 10).render(
                assessment.diagnostics.map { index.secrets.cover($0) })
            page.line(VisibleText.text(drawing, lineBreaks: .kept))
        }
        let open = assessment.claims.filter { $0.state != .kept }
        if !open.isEmpty {
            page.line(page.style.strong("Claims that are not kept"))
            for claim in open { draw(claim, on: &page) }
            page.gap()
        }
        let declared = assessment.claims.filter { result in
            result.state == .kept && result.claim.declares.contains { $0.value != nil }
        }
        if !declared.isEmpty {
            page.line(page.style.strong("Claims kept by a declared number"))
            for claim in declared { draw(claim, on: &page) }
            page.gap()
        }
        if isVerbose { drawUncovered(on: &page) }
        let idle = assessment.waivers.filter { $0.state != .active }
        if !idle.isEmpty {
            page.line(page.style.strong("Waivers that cover nothing"))
            for waiver in idle { draw(waiver, on: &page) }
            page.gap()
        }
        let noticed = assessment.waivers.filter { $0.state == .active && !$0.notices.isEmpty }
        if !noticed.isEmpty {
            page.line(page.style.strong("Waivers to look at"))
            for waiver in noticed { draw(waiver, on: &page) }
            page.gap()
        }
    }

    private func drawUncovered(on page: inout TerminalPage) {
        let sentences = index.assessment.uncovered
        guard !sentences.isEmpty else { return }
        let count = sentences.count
        page.line(
            page.style.strong(
                "\(count) sentence\(count == 1 ? "" : "s") of the page without a claim"))
        for sentence in sentences {
            page.line("  " + page.style.faint(VisibleText.text(sentence.description)))
            page.paragraph("“\(PageSentence.words(sentence))”", indent: Self.wordColumns + 2)
        }
        page.gap()
    }

    private func draw(_ result: ClaimResult, on page: inout TerminalPage) {
        let word = ColumnWidth.padded(result.state.name, to: Self.wordColumns)
        let styled: String
        switch result.state {
        case .broken: styled = page.style.fail(word)
        case .kept: styled = page.style.pass(word)
        case .undetermined, .untested, .moved: styled = page.style.undetermined(word)
        }
        let place = VisibleText.text((result.quoted ?? result.claim.location).description)
        page.line(
            "  " + styled + VisibleText.text(result.claim.id) + "  " + page.style.faint(place))
        page.paragraph("“\(result.claim.quote)”", indent: Self.wordColumns + 2)
        if case .undetermined(let reason) = result.state {
            page.paragraph("\(reason.words): \(reason.meaning)", indent: Self.wordColumns + 2)
        }
        for declaration in result.claim.declares {
            page.paragraph(ProjectWords.declaration(declaration), indent: Self.wordColumns + 2)
        }
    }

    private func draw(_ result: WaiverResult, on page: inout TerminalPage) {
        let waiver = result.waiver
        let word: String
        switch result.state {
        case .expired: word = "expired \(waiver.expires.dayText)"
        case .notYet: word = "from \(waiver.approved.dayText)"
        case .unused: word = "unused"
        case .active: word = "until \(waiver.expires.dayText)"
        case .widened: word = "widened"
        case .unapproved: word = "not approved"
        }
        let place = VisibleText.text(waiver.location.description)
        page.line(
            "  " + page.style.undetermined(ColumnWidth.padded(word, to: 20))
                + VisibleText.text("\(waiver.rule) \(waiver.subject)") + "  "
                + page.style.faint(place))
        for notice in result.notices {
            page.paragraph(
                notice.message, lead: "\(notice.code): ", indent: Self.wordColumns + 2)
            if let hint = notice.hint {
                page.paragraph(hint, lead: "do: ", indent: Self.wordColumns + 2)
            }
        }
    }
}
