import MusterCEL
import MusterModel
import MusterSource

/// Compares the items of a population with the list that was declared for it.
struct Coverage {
    /// What the list says of an item.
    enum Membership {
        case declared
        case extra
        /// Nobody can say: the item does not give its name, or the list cannot be read.
        case unknown(Judgement)
    }

    private struct DeclaredName {
        let name: [UInt8]
        let isSecret: Bool
    }

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
        let wanted: [DeclaredName]
        switch names(bind: bind) {
        case .failure(let open): return [(population.kind, open.judgement)]
        case .success(let names): wanted = names
        }
        let present = Set(
            memberships(of: items, population, bind: bind) { Array($0) }.compactMap {
                try? $0.get()
            })
        var seen: Set<[UInt8]> = []
        let absent = wanted.filter { !present.contains($0.name) && seen.insert($0.name).inserted }
        return absent.map { declared in
            let subject =
                declared.isSecret ? SubjectNames.secret : SubjectNames.printable(declared.name)
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

    /// For each item whether the list names it.
    func memberships(
        of items: [Population.Item], bind: (Evaluator) -> Void
    ) -> [Membership] {
        guard let population = scope.populations.first else { return items.map { _ in .declared } }
        switch names(bind: bind) {
        case .failure(let open): return items.map { _ in .unknown(open.judgement) }
        case .success(let names):
            let wanted = Set(names.map(\.name))
            return memberships(of: items, population, bind: bind) { wanted.contains(Array($0)) }
                .map { result in
                    switch result {
                    case .success(true): .declared
                    case .success(false): .extra
                    case .failure(let open): .unknown(open.judgement)
                    }
                }
        }
    }

    /// The declared names, or why they cannot be had: a name that is unknown is not left out.
    private func names(bind: (Evaluator) -> Void) -> Result<[DeclaredName], OpenQuestion> {
        let lister = Evaluator(declared)
        bind(lister)
        let place = rule.rule.location
        switch lister.run() {
        case .failure(let error):
            return .failure(
                OpenQuestion(CheckEvaluator.open(error, reads: lister.reads, fallback: place)))
        case .value(let value):
            guard let elements = ListElement.all(of: value, from: lister) else {
                return .failure(OpenQuestion("the declared names are no list", at: place))
            }
            if let odd = elements.first(where: { $0.document.node($0.node).kind != .string }) {
                return .failure(OpenQuestion(odd, otherwise: "a declared name is no text"))
            }
            return .success(
                elements.map {
                    DeclaredName(
                        name: Array($0.document.bytes($0.node)),
                        isSecret: $0.document.isSecret($0.node))
                })
        }
    }

    /// What `use` makes of each item's name, or why it has none.
    private func memberships<Answer>(
        of items: [Population.Item], _ population: Population, bind: (Evaluator) -> Void,
        use: (UnsafeBufferPointer<UInt8>) -> Answer
    ) -> [Result<Answer, OpenQuestion>] {
        let evaluator = Evaluator(name)
        bind(evaluator)
        return items.map { item in
            evaluator.bind(0, population.document, item.node)
            let place = population.document.location(item.node)
            switch evaluator.run() {
            case .failure(let error):
                return .failure(
                    OpenQuestion(
                        CheckEvaluator.open(error, reads: evaluator.reads, fallback: place)))
            case .value(let value):
                guard let bytes = evaluator.bytes(value) else {
                    return .failure(OpenQuestion("its name is no text", at: place))
                }
                return .success(use(bytes))
            }
        }
    }
}
