import MusterSource

/// The page that makes the claims: finds a quote in it, whatever the line breaks and the marks within.
struct PublishedPage: Sendable {
    /// Where a quote stands.
    struct Match: Sendable {
        let location: Location
        /// Where it stands for the second time.
        let again: Location?
    }

    let source: Source
    /// What a reader sees of the page, and its own bytes, white space folded.
    private let forms: [VisibleText]
    /// What the ledger quotes: it is asked for at every stage, and looked for once.
    private let known: [TextKey: Match?]

    init(_ source: Source, quotes: [String] = []) {
        self.source = source
        let forms = [VisibleText(page: source), VisibleText(raw: source)].compactMap { $0?.folded }
        self.forms = forms
        var known: [TextKey: Match?] = [:]
        for quote in quotes where known[quote.key] == nil {
            known[quote.key] = .some(Self.match(quote, in: forms, of: source))
        }
        self.known = known
    }

    /// Nil if the page does not say it in these words, neither as written nor as seen.
    func locate(_ quote: String) -> Match? {
        known[quote.key] ?? Self.match(quote, in: forms, of: source)
    }

    private static func match(
        _ quote: String, in forms: [VisibleText], of source: Source
    ) -> Match? {
        let wanted = fold(quote)
        guard !wanted.isEmpty else { return nil }
        for form in forms {
            guard let first = find(wanted, in: form.bytes, from: 0) else { continue }
            func place(_ start: Int) -> Location {
                Location(source, form.starts[start]..<form.ends[start + wanted.count - 1])
            }
            // What stands in a comment was taken back.
            guard forms[0].shows(place(first).range) else { continue }
            return Match(
                location: place(first),
                again: find(wanted, in: form.bytes, from: first + 1).map(place))
        }
        return nil
    }

    private static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if isSpace, folded.isEmpty || folded.last == 0x20 { continue }
            folded.append(isSpace ? 0x20 : byte)
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    /// Knuth-Morris-Pratt, so that no page and quote make this quadratic.
    private static func find(_ wanted: [UInt8], in folded: [UInt8], from start: Int) -> Int? {
        var failure = [0]
        var length = 0
        for byte in wanted.dropFirst() {
            while length > 0, wanted[length] != byte { length = failure[length - 1] }
            if wanted[length] == byte { length += 1 }
            failure.append(length)
        }
        var matched = 0
        for index in start..<max(start, folded.count) {
            while matched > 0, wanted[matched] != folded[index] { matched = failure[matched - 1] }
            if wanted[matched] == folded[index] { matched += 1 }
            if matched == wanted.count { return index - wanted.count + 1 }
        }
        return nil
    }
}
