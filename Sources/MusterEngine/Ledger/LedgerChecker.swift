import MusterModel
import MusterSource

/// Checks what the claims say of each other and of their page.
struct LedgerChecker {
    /// Unknown names beyond these get no nearest one: it is looked for among all claims.
    private static let mostHints = 20

    let collector: DiagnosticCollector
    let ledger: Ledger

    /// Reports references that lead nowhere or round in a circle.
    func checkReferences() {
        let claims = ledger.claims
        let known = claims.map(\.id)
        let ids = Set(known.map(\.key))
        let unknown = ledger.entries.flatMap(\.restsOn).filter { !ids.contains($0.value.key) }
        for (index, name) in unknown.enumerated() {
            collector.add(
                EngineDiagnostics.unknownClaim(
                    name.value, known: index < Self.mostHints ? known : [], at: name.location))
        }
        for circle in ClaimOrder(claims).circles() { report(circle) }
    }

    /// Reports claims that nothing tests, and words that the page does not say, or says more than once.
    func check(against page: PublishedPage) {
        for entry in ledger.entries {
            let claim = entry.claim
            if claim.rules.isEmpty {
                collector.add(EngineDiagnostics.claimWithoutRule(claim.id, at: claim.location))
            }
            for name in entry.names where page.locate(name.value) == nil {
                collector.add(
                    EngineDiagnostics.nameNotOnPage(
                        name.value, claim: claim.id, page: page.source.path, at: name.location))
            }
            guard let match = page.locate(claim.quote) else {
                collector.add(
                    EngineDiagnostics.quoteMoved(
                        claim.id, page: page.source.path, at: entry.quote))
                continue
            }
            if let again = match.again {
                collector.add(
                    EngineDiagnostics.quoteTwice(
                        claim.id, page: page.source.path, at: entry.quote,
                        places: [match.location, again]))
            }
        }
    }

    private func report(_ circle: [Int]) {
        let entries = circle.map { ledger.entries[$0] }
        guard let first = entries.first else { return }
        let places = entries.enumerated().map { index, entry in
            let next = entries[(index + 1) % entries.count].claim.id
            return (
                next,
                entry.restsOn.first { $0.value.isSame(as: next) }?.location ?? entry.claim.location
            )
        }
        collector.add(
            EngineDiagnostics.circularClaims(
                entries.map(\.claim.id), at: places.first?.1 ?? first.claim.location,
                notes: zip(entries, places).dropFirst().map { entry, place in
                    .init("'\(entry.claim.id)' rests on '\(place.0)'", at: place.1)
                }))
    }
}
