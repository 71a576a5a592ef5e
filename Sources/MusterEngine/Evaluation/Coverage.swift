import MusterCEL
import MusterModel
import MusterSource

/// Compares the items of a population with the list that was declared for it.
struct Coverage {
    let rule: CompiledRule
    let scope: RuleScope
    let declared: Program
    let name: Program

    /// A judgement for every declared name that no item bears, or for a list that cannot be read. An empty list
    /// declares nothing: the population then needs at least one item, as without a list.
    func missing(
        from items: [Population.Item], bind: (Evaluator) -> Void
    ) -> [(subject: String, judgement: Judgement)] {
        guard let population = scope.populations.first else { return [] }
        let lister = Evaluator(declared)
        bind(lister)
        let wanted: [(name: [UInt8], isSecret: Bool)]
        switch lister.run() {
        case .failure(let error):
            return [
                (
                    population.kind,
                    CheckEvaluator.open(error, reads: lister.reads, fallback: rule.rule.location)
                )
            ]
        case .value(let value):
            wanted = (ListElement.all(of: value, from: lister) ?? []).map {
                (Array($0.document.bytes($0.node)), $0.document.isSecret($0.node))
            }
        }
        let present = names(of: items, population, bind: bind)
        var seen: Set<[UInt8]> = []
        let absent = wanted.filter { !present.contains($0.name) && seen.insert($0.name).inserted }
        return absent.map { name, isSecret in
            let subject = isSecret ? SubjectNames.secret : SubjectNames.printable(name)
            let fault = population.faults.first
            return (
                subject,
                Judgement(
                    verdict: .undetermined(.incompletePopulation),
                    message: "'\(subject)' is declared and not in the evidence"
                        + (fault.map { " (\($0.message))" } ?? ""),
                    observations: population.declared.map {
                        [Observation("the evidence declared for it", at: $0)]
                    } ?? [])
            )
        }
    }

    /// For each item whether the list does not name it; all false if the list cannot be read.
    func extra(among items: [Population.Item], bind: (Evaluator) -> Void) -> [Bool] {
        guard let population = scope.populations.first else { return items.map { _ in false } }
        let lister = Evaluator(declared)
        bind(lister)
        guard case .value(let value) = lister.run(),
            let elements = ListElement.all(of: value, from: lister)
        else { return items.map { _ in false } }
        let wanted = Set(elements.map { Array($0.document.bytes($0.node)) })
        let evaluator = Evaluator(name)
        bind(evaluator)
        return items.map { item in
            evaluator.bind(0, population.document, item.node)
            guard case .value(let value) = evaluator.run(), let bytes = evaluator.bytes(value)
            else { return false }
            return !wanted.contains(Array(bytes))
        }
    }

    private func names(
        of items: [Population.Item], _ population: Population, bind: (Evaluator) -> Void
    ) -> Set<[UInt8]> {
        let evaluator = Evaluator(name)
        bind(evaluator)
        var names: Set<[UInt8]> = []
        for item in items {
            evaluator.bind(0, population.document, item.node)
            if case .value(let value) = evaluator.run(), let bytes = evaluator.bytes(value) {
                names.insert(Array(bytes))
            }
        }
        return names
    }
}
