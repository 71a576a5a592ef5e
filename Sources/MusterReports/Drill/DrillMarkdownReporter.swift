public import MusterModel
import MusterSource
import MusterWriters

/// A drill as a page of Markdown. Line numbers are left out: they would change with every edit of a rule.
public struct DrillMarkdownReporter: Sendable {
    /// Makes the reporter.
    public init() {}

    /// The page.
    public func render(_ result: DrillResult) -> [UInt8] {
        let tally = DrillTally(result)
        let parts = [
            Self.head(tally), Self.matrix(tally), Self.findings(result), Self.explained(tally),
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: "\n\n").utf8) + [0x0A]
    }

    private static func head(_ tally: DrillTally) -> String {
        let result = tally.result
        let sample = result.isSample ? " (sample data)" : ""
        return """
            # Do the alarms ring?

            Written by `muster drill --format markdown` for \(cell(result.organisation))\(sample) as of \(result.asOf.text).

            | drilled | | result |
            |---|---:|---|
            | evidence files, each starved in \(Starvation.allCases.count) ways | \(result.files.count) | \(tally.ringing) |
            | mutants of \(result.rules.count) rules | \(result.mutants.count) | \(tally.killed) killed (\(tally.percent)), \(tally.explained.count) survive with a reason, \(result.survivors.count) without |
            | killed by an example of the rule | \(tally.killedByExample) | |
            | killed by the evidence alone | \(tally.killed - tally.killedByExample) | |
            """
    }

    private static func matrix(_ tally: DrillTally) -> String {
        let legend = DrillTally.legend.map { "`\($0.letter)` \($0.meaning)" }
        var lines = [
            "## The matrix", "", legend.joined(separator: " · ") + ". A number counts files.", "",
            "| rule | " + Starvation.allCases.map(\.rawValue).joined(separator: " | ")
                + " | mutants killed |",
            "|---|" + String(repeating: "---|", count: Starvation.allCases.count) + "---:|",
        ]
        for rule in tally.result.rules {
            let cells = Starvation.allCases.map { tally.cell(rule, $0) }
            lines.append(
                "| \(cell(rule)) | " + cells.joined(separator: " | ") + " | \(tally.kills(rule)) |")
        }
        return lines.joined(separator: "\n")
    }

    private static func findings(_ result: DrillResult) -> String {
        var lines: [String] = []
        if !result.silences.isEmpty {
            lines += [
                "## Silent alarms", "", "| rule | file | | what happens |", "|---|---|---|---|",
            ]
            lines += result.silences.map {
                "| \(cell($0.rule)) | \(cell($0.path)) | \(DrillTally.words($0.starvation)) | "
                    + "\(DrillTally.words($0.outcome)): \(cell($0.note)) |"
            }
        }
        if !result.survivors.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines += [
                "## Decorative places", "", "| rule | part | change | to |", "|---|---|---|---|",
            ]
            lines += result.survivors.map {
                "| \(cell($0.rule)) | \(cell($0.part)) | \(code($0.before)) | \(code($0.after)) |"
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func explained(_ tally: DrillTally) -> String {
        guard !tally.explained.isEmpty else { return "" }
        var lines = [
            "## Survivors, and why nothing can kill them", "",
            "| rule | part | change | to | because |", "|---|---|---|---|---|",
        ]
        for (mutant, because) in tally.explained {
            lines.append(
                "| \(cell(mutant.rule)) | \(cell(mutant.part)) | \(code(mutant.before)) | "
                    + "\(code(mutant.after)) | \(cell(because)) |")
        }
        return lines.joined(separator: "\n")
    }

    /// Text in a cell of a table: on one line, with nothing that means something to Markdown.
    private static func cell(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in VisibleText.text(text).unicodeScalars {
            if "|\\`*_<>[]&#".unicodeScalars.contains(scalar) { scalars.append("\\") }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Code in a cell of a table: a bar would end the cell even between backticks.
    private static func code(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in VisibleText.text(text).unicodeScalars {
            if scalar == "|" { scalars.append("\\") }
            scalars.append(scalar)
        }
        // Two backticks, so that one in the text ends nothing.
        return "`` \(String(scalars)) ``"
    }
}
