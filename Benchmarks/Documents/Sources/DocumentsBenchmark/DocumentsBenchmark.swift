import CYAMLEvents
import MusterDocuments
import MusterSource

/// `DocumentsBenchmark PARSER FILE [TIMES]`: parses a file as often as told and prints one line of numbers.
///
/// The parsers `stream-jsonl` and `stream-csv` read the file so many times over as one long stream.
@main
enum DocumentsBenchmark {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { return print("usage: PARSER FILE [TIMES]") }
        let times = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
        switch arguments[1] {
        case "stream-jsonl": StreamRun.run(.jsonLines, arguments[2], times: times)
        case "stream-csv": StreamRun.run(.csv, arguments[2], times: times)
        default: run(arguments[1], arguments[2], times)
        }
    }

    private static func run(_ name: String, _ path: String, _ times: Int) {
        guard let parser = Parsers.named(name) else { return print("absent") }
        guard let file = MappedFile(path) else { return print("unreadable") }
        let source = Source(path: path, bytes: file.bytes)
        file.release()
        var limits = ParseLimits()
        limits.sourceBytes = .max
        let idle = Process.peak
        var best = Double.infinity
        var bare = Double.infinity
        var tree = 0
        for _ in 0..<times {
            // In turn with the parser, so that both see the same machine.
            if name == "yaml" { bare = min(bare, events(of: source)) }
            let start = Process.seconds
            let outcome = parser.parse(source, limits: limits)
            best = min(best, Process.seconds - start)
            for diagnostic in outcome.diagnostics.prefix(3) {
                print(diagnostic.code, diagnostic.message, diagnostic.location?.description ?? "")
            }
            guard let document = outcome.document else { return print("refused") }
            tree = document.byteCount
        }
        print("seconds=\(best) tree=\(tree) peak=\(Process.peak - idle) bytes=\(source.count)")
        if bare.isFinite { print("bare=\(bare)") }
    }

    /// The seconds that libyaml takes by itself to tell all events of a text.
    private static func events(of source: Source) -> Double {
        let start = Process.seconds
        let count = muster_yaml_events(source.base, source.count)
        return count < 0 ? .infinity : Process.seconds - start
    }
}
