import ArgumentParser
import MusterEngine
import MusterModel
import MusterSource

/// `muster kinds`: what evidence the rules understand.
struct KindsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds",
        abstract: "List the kinds of evidence, their fields and their adapters.")

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The name of one kind.")
    var kind: String?

    mutating func run() throws {
        let project = try options.load()
        let descriptions = KindDescription.all(of: project).filter { description in
            kind.map { description.name.isSame(as: $0) } ?? true
        }
        guard !descriptions.isEmpty else {
            Screen.talk("error: there is no kind '\(kind ?? "")'\n")
            throw ExitStatus.couldNotRun.code
        }
        for description in descriptions {
            Screen.result(kind == nil ? line(description) : page(description))
        }
    }

    private func line(_ kind: KindDescription) -> String {
        let adapters = kind.adapters.map { "\($0.name) (\($0.format))" }.joined(separator: ", ")
        return "\(kind.name)  \(kind.evidenceClass.rawValue)  \(kind.title)\n    from \(adapters)\n"
    }

    private func page(_ kind: KindDescription) -> String {
        var text = line(kind) + "    key \(kind.key.joined(separator: ", "))\n"
        for field in kind.fields {
            text +=
                "    \(field.name)\(field.isOptional ? "?" : "")  \(field.type)  \(field.documentation)\n"
        }
        return text
    }
}
