import ArgumentParser
import MusterEngine
import MusterSource

/// Where the project is: shared by every command that reads one.
struct ProjectOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long], help: "The project's folder, with muster.yaml in it.")
    var project = "."

    /// The project, or the end of the run with every mistake drawn. Its history is asked only if muster.yaml says so.
    ///
    /// `forAssessing` is for those who want verdicts and no examples of rules.
    func load(knownAt: MomentArgument? = nil, forAssessing: Bool = false) throws -> Project {
        let loader = ProjectLoader(
            files: DiskFileTree(root: folder), shipped: MemoryFileTree(ShippedRules.files),
            forAssessing: forAssessing)
        let loaded = loader.load()
        Screen.talk(DiagnosticRenderer(width: Screen.width - 8).render(loaded.diagnostics))
        guard let project = loaded.project else { throw ExitStatus.couldNotRun.code }
        guard project.asksHistory else {
            return project.knowing(Knowledge(knownAt: knownAt?.moment))
        }
        let history = GitHistory(folder: folder, places: project.evidencePlaces)
        return project.knowing(history.knowledge(knownAt: knownAt?.moment))
    }

    /// The folder, with nothing for the current one, so that paths print as the user knows them.
    var folder: String {
        project.utf8.elementsEqual(".".utf8) ? "" : project
    }
}
