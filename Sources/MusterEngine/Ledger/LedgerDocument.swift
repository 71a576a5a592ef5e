import MusterModel
import MusterSource

/// The ledger as a document that adapters of the format `ledger` read: `{claims: [...]}`.
///
/// A claim has no verdict here, so that no rule over claims can depend on itself.
struct LedgerDocument {
    /// The word adapters give as their format.
    static let format = "ledger"

    private let builder: DocumentBuilder
    private let page: PublishedPage?
    /// The index of the page among the document's sources.
    private var pageSource: UInt16?

    /// The document of a project's ledger; `fallback` is where a project without one stands.
    static func make(_ ledger: Ledger, page: PublishedPage?, fallback: Location) -> Document {
        let source = (ledger.location ?? fallback).source
        var maker = LedgerDocument(builder: DocumentBuilder(source), page: page)
        maker.pageSource = page.flatMap { maker.builder.add($0.source) }
        let builder = maker.builder
        let mark = builder.mark
        for entry in ledger.entries { builder.push(maker.claim(entry)) }
        let claims = builder.closeList(from: mark, span: 0..<0)
        let root = builder.makeMap([("claims", claims)], span: 0..<0)
        return builder.finish(root: root, format: format)
    }

    private init(builder: DocumentBuilder, page: PublishedPage?) {
        self.builder = builder
        self.page = page
    }

    private func claim(_ entry: LedgerEntry) -> Node {
        let claim = entry.claim
        let span = claim.location.range
        let match = page?.locate(claim.quote)
        let quote = place(match?.location ?? entry.quote)
        let numbers = QuotedNumber.all(in: claim.quote)
        var members: [(name: String, value: Node)] = [
            ("id", builder.makeString(claim.id, span: span)),
            ("quote", builder.makeString(claim.quote, span: quote.span, source: quote.source)),
            ("stands", builder.makeBool(match != nil, span: quote.span, source: quote.source)),
            ("rules", texts(entry.rules, span)),
            ("restsOn", texts(entry.restsOn, span)),
            ("topics", texts(entry.topics, span)),
            ("names", texts(entry.names, span)),
            ("declares", declarations(claim.declares, span)),
            (
                "numbers",
                builder.makeList(
                    numbers.map { number($0, quote) }, span: quote.span, source: quote.source)
            ),
        ]
        if let page { members.append(("page", builder.makeString(page.source.path, span: span))) }
        let days = numbers.compactMap(\.days) + claim.declares.compactMap(Self.days)
        if !days.isEmpty { members.append(("days", integers(days, quote))) }
        let counts = numbers.filter { !$0.isTime }.map(\.value)
        if !counts.isEmpty { members.append(("counts", integers(counts, quote))) }
        return builder.makeMap(members, span: span)
    }

    private func place(_ location: Location) -> (span: Range<Int>, source: UInt16) {
        let isPage = page.map { $0.source === location.source } ?? false
        return (location.range, isPage ? pageSource ?? 0 : 0)
    }

    private func texts(_ texts: [Located<String>], _ span: Range<Int>) -> Node {
        builder.makeList(
            texts.map { builder.makeString($0.value, span: $0.location.range) }, span: span)
    }

    private func integers(
        _ values: [Int64], _ place: (span: Range<Int>, source: UInt16)
    ) -> Node {
        builder.makeList(
            values.map { builder.makeInt($0, span: place.span, source: place.source) },
            span: place.span, source: place.source)
    }

    private func number(
        _ number: QuotedNumber, _ place: (span: Range<Int>, source: UInt16)
    ) -> Node {
        var members: [(name: String, value: Node)] = [
            ("value", builder.makeInt(number.value, span: place.span, source: place.source)),
            ("unit", builder.makeString(number.unit, span: place.span, source: place.source)),
        ]
        if let days = number.days {
            members.append(
                ("days", builder.makeInt(days, span: place.span, source: place.source)))
        }
        return builder.makeMap(members, span: place.span, source: place.source)
    }

    private func declarations(_ declarations: [Claim.Declaration], _ span: Range<Int>) -> Node {
        let nodes = declarations.map { declaration in
            let members: [(String, String?)] = [
                ("word", declaration.word), ("value", declaration.value),
                ("approvedBy", declaration.approvedBy), ("on", declaration.on?.dayText),
                ("parameter", declaration.parameter),
            ]
            return builder.makeMap(
                members.compactMap { member in
                    member.1.map { (name: member.0, value: builder.makeString($0, span: span)) }
                }, span: span)
        }
        return builder.makeList(nodes, span: span)
    }

    /// The whole days of a declared length of time, such as `72h`.
    private static func days(_ declaration: Claim.Declaration) -> Int64? {
        declaration.value.flatMap { DayCount.seconds($0) }.map { $0 / 86_400 }.flatMap {
            $0 > 0 ? $0 : nil
        }
    }
}
