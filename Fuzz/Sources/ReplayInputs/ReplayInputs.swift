import CELTarget
import Foundation
import MusterDocuments
import ParserTarget

/// Runs inputs through the fuzz targets without a fuzzer: `ReplayInputs cel|input|FORMAT FILE...`.
///
/// `cel` reads a file as an expression, `input` as the fuzzer has it (the first byte picks the parser), a format's
/// name as a text of that format. `ReplayInputs list` prints the parsers in the order of that byte, and
/// `ReplayInputs example FORMAT` a parser's example.
@main struct ReplayInputs {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let mode = arguments.first else { return fail("nothing to do") }
        switch mode {
        case "list":
            for parser in Parsers.all { print(parser.name) }
        case "example":
            guard let parser = arguments.last.flatMap(Parsers.named) else { return fail(mode) }
            print(parser.description.example, terminator: "")
        default:
            for path in arguments.dropFirst() { replay(mode, path) }
        }
    }

    private static func replay(_ mode: String, _ path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return fail(path) }
        let bytes = Array(data)
        switch mode {
        case "cel": bytes.withUnsafeBufferPointer { CELTarget.shared.run($0) }
        case "input": bytes.withUnsafeBufferPointer { ParserTarget.run($0) }
        default:
            guard let parser = Parsers.named(mode) else { return fail(mode) }
            ParserTarget.run(parser, bytes)
        }
    }

    private static func fail(_ what: String) {
        FileHandle.standardError.write(Data("replay: cannot use '\(what)'\n".utf8))
        exit(2)
    }
}
