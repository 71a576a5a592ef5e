import ArgumentParser
import MusterEngine
import MusterSource

/// Where the project is: shared by every command that reads one.
struct ProjectOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long], help: "The project's folder, with muster.yaml in it.")
    var project = "."

    /// The project, or the end of the run with every mistake drawn.
    ///
    /// `forAssessing` is for those who want verdicts and no examples of rules.
    func load(forAssessing: Bool = false) throws -> Project {
        let loader = ProjectLoader(
            files: DiskFileTree(root: folder), shipped: MemoryFileTree(ShippedRules.files),
            forAssessing: forAssessing)
        let loaded = loader.load()
        Screen.talk(DiagnosticRenderer(width: Screen.width - 8).render(loaded.diagnostics))
        guard let project = loaded.project else { throw ExitStatus.couldNotRun.code }
        return project
    }

    /// The folder, with nothing for the current one, so that paths print as the user knows them.
    var folder: String {
        project.utf8.elementsEqual(".".utf8) ? "" : project
    }
}
