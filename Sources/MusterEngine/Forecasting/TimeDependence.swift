import MusterCEL
import MusterModel
import MusterSource

/// How one rule's findings depend on the moment of the assessment.
///
/// Everything in the engine that compares something with `asOf` has to be named here: a rule whose expressions
/// do not read it is judged only where one of `boundaries` says that something may change.
struct TimeDependence {
    let rule: CompiledRule
    let populations: [Population]
    let waivers: [Waiver]

    /// Whether an expression may read `asOf`: the word stands somewhere in one.
    var readsTime: Bool {
        var texts = [rule.scope?.text].compactMap { $0 } + rule.checks.map(\.that.text)
        for check in rule.definition.checks {
            texts += [check.otherwise, check.at].compactMap { $0 }
        }
        if case .all(let declared, by: let name, extraFails: _) = rule.expectation {
            texts += [declared.text, name.text]
        }
        return texts.contains { Self.names(Array("asOf".utf8), in: $0.bytes) }
    }

    /// The first moments at which the age of evidence or a waiver is seen differently, in no order.
    var boundaries: [Moment] {
        var found = waivers.flatMap { [$0.approved, $0.expires.adding(days: 1)] }
        var dates: Set<EvidenceDate> = []
        for population in populations {
            found += population.upcoming
            dates.formUnion(population.items.compactMap(\.effective))
            dates.formUnion(population.itemsByFile.compactMap(\.effective))
        }
        for date in dates {
            found += EvidenceAge.boundaries(of: date, longest: rule.definition.maxAge)
        }
        return found
    }

    private static func names(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...text.count - word.count).contains {
            text[$0] == word[0] && text[$0..<$0 + word.count].elementsEqual(word)
        }
    }
}
