import MusterDocuments
import MusterSource

/// A file or pattern that evidence includes and that is not among the evidence: what it sets is not known.
struct UncollectedInclude: Sendable {
    let message: String
    let location: Location

    /// Nil for any other diagnostic.
    init?(_ diagnostic: Diagnostic) {
        guard diagnostic.isUncollectedInclude, let location = diagnostic.location else {
            return nil
        }
        message = diagnostic.message
        self.location = location
    }

    /// Whether this is its name as written, without the quotes of the format; what has none stands for many.
    func isNamed(_ pattern: String) -> Bool {
        let written = Array(location.text.utf8)
        if written.isEmpty { return false }
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        let isQuoted =
            written.count > 1 && written.first == written.last
            && written.first.map { quotes.contains($0) } == true
        return (isQuoted ? Array(written[1..<(written.count - 1)]) : written)
            .elementsEqual(pattern.utf8)
    }
}
