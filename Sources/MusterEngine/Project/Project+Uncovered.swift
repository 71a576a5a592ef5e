import MusterModel
public import MusterSource

extension Project {
    /// The sentences of the published page that promise something and that no claim quotes, in order, as notes.
    ///
    /// A sentence counts if it holds a number, a month or a word of commitment such as `never` or `within`.
    public var uncovered: [Diagnostic] {
        uncoveredSentences.map { EngineDiagnostics.uncoveredSentence(at: $0) }
    }

    /// Their places in the page.
    var uncoveredSentences: [Location] {
        guard let page else { return [] }
        let quoted = ledger.claims.compactMap { page.locate($0.quote)?.location.range }
            .sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        return PageSentences(page.source).places.filter { place in
            while next < quoted.count, quoted[next].upperBound <= place.range.lowerBound {
                next += 1
            }
            return !quoted[next...].prefix { $0.lowerBound < place.range.upperBound }.contains {
                $0.overlaps(place.range)
            }
        }
    }
}
