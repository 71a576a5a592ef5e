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
            var command = try named(CommandLine.arguments.dropFirst()) ?? parseAsRoot()
            try command.run()
        } catch {
            let status = exitCode(for: error)
            guard status != .success, !(error is ExitCode) else { exit(withError: error) }
            Screen.talk(fullMessage(for: error) + "\n")
            exit(withError: ExitStatus.couldNotRun.code)
        }
    }

    /// The command that the first argument names, if it can make sense of the others.
    ///
    /// The library would look at every argument of the root and the command twice over, which takes longer than reading
    /// a project's configuration. What is wrong or asks for help it sees as a whole, to say the same as ever.
    private static func named(_ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
        guard let name = arguments.first,
            let type = configuration.subcommands.first(where: {
                $0.configuration.commandName?.utf8.elementsEqual(name.utf8) ?? false
            })
        else { return nil }
        return try? type.parse(Array(arguments.dropFirst()))
    }
}
