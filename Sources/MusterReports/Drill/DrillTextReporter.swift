public import MusterModel
import MusterSource
import MusterWriters

/// A drill for people at a terminal: the matrix, what does not ring, the counts.
public struct DrillTextReporter: Sendable {
    /// Makes the reporter.
    public init() {}

    /// The text. Quiet leaves out the matrix; verbose adds the reasons of survivors and of what stays the same.
    public func render(_ result: DrillResult, options: ReportOptions) -> [UInt8] {
        let tally = DrillTally(result)
        var page = TerminalPage(options: options)
        if result.isSample {
            page.line(page.style.notice(ProjectWords.sampleBanner))
            page.gap()
        }
        if options.verbosity != .quiet { Self.matrix(tally, on: &page) }
        Self.silences(result, on: &page)
        Self.survivors(result, on: &page)
        page.gap()
        if options.verbosity == .verbose {
            Self.explained(tally, on: &page)
            Self.unchanged(result, on: &page)
        }
        Self.summary(tally, on: &page)
        return Array(page.text.utf8)
    }

    private static func matrix(_ tally: DrillTally, on page: inout TerminalPage) {
        let heads = ["rule"] + Starvation.allCases.map(\.rawValue) + ["mutants killed"]
        let rows = tally.result.rules.map { rule in
            [VisibleText.text(rule)] + Starvation.allCases.map { tally.cell(rule, $0) }
                + [tally.kills(rule)]
        }
        let widths = heads.indices.map { column in
            (rows.map { ColumnWidth.of($0[column]) } + [ColumnWidth.of(heads[column])]).max() ?? 0
        }
        page.line(page.style.strong(row(heads, widths)))
        for cells in rows { page.line(row(cells, widths)) }
        page.gap()
        for entry in DrillTally.legend.prefix(5) {
            page.line(page.style.faint("\(entry.letter)  \(entry.meaning)"))
        }
        page.gap()
    }

    private static func row(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            line +=
                index == cells.count - 1 ? cell : ColumnWidth.padded(cell, to: widths[index] + 2)
        }
        return line
    }

    // MARK: What does not ring

    private static func silences(_ result: DrillResult, on page: inout TerminalPage) {
        for silence in result.silences {
            let word = DrillTally.words(silence.outcome)
            page.line("\(page.style.fail("SILENT")) \(VisibleText.text(silence.rule)) \(word)")
            page.paragraph("\(silence.path), \(DrillTally.words(silence.starvation))")
            page.paragraph(silence.note)
        }
        page.gap()
    }

    private static func survivors(_ result: DrillResult, on page: inout TerminalPage) {
        for mutant in result.survivors {
            page.line(
                "\(page.style.fail("DECORATIVE")) \(VisibleText.text(mutant.rule)), \(mutant.part)")
            place(mutant, on: &page)
            change(mutant, on: &page)
        }
    }

    /// The line of the rule's file with a caret under the changed expression.
    private static func place(_ mutant: Mutant, on page: inout TerminalPage) {
        let snippet = Snippet(mutant.location, width: page.width - TerminalPage.indent)
        page.paragraph(mutant.location.description)
        let margin = String(repeating: " ", count: TerminalPage.indent)
        page.line(margin + VisibleText.text(snippet.text))
        page.line(
            margin + String(repeating: " ", count: snippet.markStart) + "^"
                + String(repeating: "~", count: snippet.markLength - 1))
    }

    private static func change(_ mutant: Mutant, on page: inout TerminalPage) {
        page.paragraph(mutant.before, lead: "change: ")
        page.paragraph(mutant.after, lead: "to:     ")
    }

    // MARK: What is as it should be

    private static func explained(_ tally: DrillTally, on page: inout TerminalPage) {
        for (mutant, because) in tally.explained {
            page.line("EXPLAINED \(VisibleText.text(mutant.rule)), \(mutant.part)")
            change(mutant, on: &page)
            page.paragraph(because, lead: "because ")
        }
        page.gap()
    }

    private static func unchanged(_ result: DrillResult, on page: inout TerminalPage) {
        for same in result.starved
        where !same.outcome.isFinding && !same.note.isEmpty && !same.starvation.isHarmless {
            page.paragraph(
                "\(same.rule): \(same.path) \(DrillTally.words(same.starvation)): \(same.note)",
                indent: 0)
        }
        page.gap()
    }

    private static func summary(_ tally: DrillTally, on page: inout TerminalPage) {
        let result = tally.result
        let files = "\(result.files.count) file" + (result.files.count == 1 ? "" : "s")
        page.paragraph(
            "\(files) starved in \(Starvation.allCases.count) ways: \(tally.ringing)",
            indent: 0)
        page.paragraph(
            "\(result.mutants.count) mutants of \(result.rules.count) rules: \(tally.killed) killed "
                + "(\(tally.percent)), \(tally.killedByExample) of them by examples; "
                + "\(tally.explained.count) survive with a reason, \(result.survivors.count) without; "
                + "\(result.discarded) changes make no expression", indent: 0)
    }
}
