import ArgumentParser
import MusterCEL
import MusterSource

/// `muster functions`: what an expression may call.
struct FunctionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "functions",
        abstract: "List the functions of the expression language, or print one with its examples.")

    @Argument(help: "The name of one function, such as math.abs.")
    var name: String?

    @Flag(help: "Print the page docs/functions.md.")
    var markdown = false

    mutating func run() throws {
        if markdown {
            Screen.result(FunctionReference.markdown(of: Library.families))
            return
        }
        guard let name else { return list() }
        guard let found = Library.all.first(where: { $0.name.isSame(as: name) })
        else {
            Screen.talk("error: there is no function '\(name)'\n")
            let near = NearestName.of(name, among: Library.all.map(\.name))
            Screen.talk(near.map { "  = hint: did you mean '\($0)'?\n" } ?? "")
            throw ExitStatus.couldNotRun.code
        }
        show(found)
    }

    private func list() {
        let width = Library.all.map(\.name.utf8.count).max() ?? 0
        for family in Library.families {
            Screen.result("\(family.title): \(family.summary)\n")
            for function in family.functions {
                let gap = String(repeating: " ", count: width - function.name.utf8.count)
                Screen.result("    \(function.name)\(gap)  \(function.documentation)\n")
            }
        }
    }

    private func show(_ function: Function) {
        let signatures = FunctionReference.signatures(of: function)
        let examples = FunctionReference.examples(of: function)
        Screen.result("\(function.name): \(function.documentation)\n\n")
        for signature in signatures { Screen.result("    \(signature)\n") }
        Screen.result("\nexamples:\n")
        for example in examples { Screen.result("    \(example)\n") }
    }
}
