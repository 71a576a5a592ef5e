import ArgumentParser

/// The command.
@main
struct Muster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "muster",
        abstract: "Turns the promises on a trust page into tests over collected evidence.",
        discussion: """
            Exit status: 0 the project passes muster; 1 a finding at or above the gate; \
            2 could not run (usage, configuration, rules).
            """,
        version: ToolVersion.text,
        subcommands: [
            CheckCommand.self, ExplainCommand.self, LintCommand.self, TestCommand.self,
            DiffCommand.self, DrillCommand.self, ForecastCommand.self, InitCommand.self,
            EvalCommand.self, KindsCommand.self, ParsersCommand.self, FunctionsCommand.self,
        ])

    /// Usage mistakes end with 2, as every "could not run" does.
    static func main() {
        Allocation.prepare()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let status = exitCode(for: error)
            guard status != .success, !(error is ExitCode) else { exit(withError: error) }
            Screen.talk(fullMessage(for: error) + "\n")
            exit(withError: ExitStatus.couldNotRun.code)
        }
    }
}
