import ArgumentParser
import MusterEngine
import MusterSource

/// `muster lint`: are the files right, before any evidence is read?
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check muster.yaml, rules, kinds, frameworks, claims and waivers.",
        discussion:
            "Reports every mistake at once, inside the YAML and inside the expressions it holds.")

    @OptionGroup var options: ProjectOptions

    @Flag(
        name: .shortAndLong,
        help: "Also list the sentences of the published page that no claim quotes.")
    var verbose = false

    mutating func run() throws {
        let loader = ProjectLoader(
            files: DiskFileTree(root: options.folder), shipped: MemoryFileTree(ShippedRules.files))
        let loaded = loader.load()
        Screen.result(DiagnosticRenderer(width: Screen.width - 8).render(loaded.diagnostics))
        let errors = loaded.diagnostics.count { $0.severity == .error }
        let warnings = loaded.diagnostics.count { $0.severity == .warning }
        guard let project = loaded.project else {
            Screen.result("\(Self.count(errors, "error")), \(Self.count(warnings, "warning"))\n")
            throw ExitStatus.couldNotRun.code
        }
        if verbose {
            let uncovered = project.uncovered
            Screen.result(DiagnosticRenderer(width: Screen.width - 8).render(uncovered))
            Screen.result(
                "\(Self.count(uncovered.count, "sentence")) of the page without a claim\n")
        }
        Screen.result(
            "\(project.rules.count) rules, \(project.claims.count) claims: no errors, \(Self.count(warnings, "warning"))\n"
        )
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
