import MusterDocuments
import MusterSource

/// `DocumentsBenchmark PARSER FILE [TIMES]`: parses a file as often as told and prints one line of numbers.
@main
enum DocumentsBenchmark {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { return print("usage: PARSER FILE [TIMES]") }
        guard let parser = Parsers.named(arguments[1]) else { return print("absent") }
        guard let file = MappedFile(arguments[2]) else { return print("unreadable") }
        let source = Source(path: arguments[2], bytes: file.bytes)
        file.release()
        var limits = ParseLimits()
        limits.sourceBytes = .max
        let idle = Process.peak
        var best = Double.infinity
        var tree = 0
        for _ in 0..<(arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5) {
            let start = Process.seconds
            let outcome = parser.parse(source, limits: limits)
            best = min(best, Process.seconds - start)
            for diagnostic in outcome.diagnostics.prefix(3) {
                print(diagnostic.code, diagnostic.message, diagnostic.location?.description ?? "")
            }
            guard let document = outcome.document else { return print("refused") }
            tree = document.nodeCount * 24
        }
        print("seconds=\(best) tree=\(tree) peak=\(Process.peak - idle) bytes=\(source.count)")
    }
}
