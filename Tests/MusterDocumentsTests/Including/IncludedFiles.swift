import MusterDocuments
import MusterSource

/// A few files by path, for parsers that follow includes: the pattern is the path, or ends in `*`.
struct IncludedFiles {
    let files: [(path: String, text: String)]

    /// Parses the first file with all others at hand; what is not among them was not collected.
    func parse(_ parser: any IncludingParser, limits: ParseLimits = ParseLimits()) -> ParsedText {
        let sources = files.map { Source(path: $0.path, text: $0.text) }
        let outcome = parser.parse(
            sources[0],
            including: { pattern, _ in
                if pattern.hasSuffix("*") {
                    return sources.filter { $0.path.hasPrefix(pattern.dropLast()) }
                }
                if pattern == "absent" { return [] }
                let found = sources.filter { $0.path == pattern }
                return found.isEmpty ? nil : found
            }, limits: limits)
        return ParsedText(source: sources[0], outcome: outcome)
    }
}
