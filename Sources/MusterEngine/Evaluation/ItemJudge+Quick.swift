import MusterModel
import MusterSource

extension ItemJudge {
    /// What a look at items says of which not all fields are there.
    struct Glance {
        /// How many items are in scope.
        var inScope = 0
        /// The places of the items that need a finding, or of which nobody can tell yet.
        var open: [Int] = []
    }

    /// Which items need more than to be counted as a pass.
    func glance(_ counter: ScopeCounter) -> Glance {
        var glance = Glance()
        guard let population = scope.populations.first else { return glance }
        recordsReads = false
        defer { recordsReads = true }
        let (items, document) = (population.items, population.document)
        var doubts = EvidenceDoubts(state)
        for index in items.indices {
            let node = items[index].node
            switch keeps(node, document) {
            case false?: continue
            case true?:
                glance.inScope += 1
                guard !counter.admits(), doubts.mayPass(items[index]),
                    holds(for: node, of: document)
                else {
                    glance.open.append(index)
                    continue
                }
            case nil:
                glance.inScope += 1
                glance.open.append(index)
            }
        }
        return glance
    }

    /// The findings of items that are known to be in scope, by their places.
    func findings(at places: [Int]) -> [Finding] {
        guard let population = scope.populations.first else { return [] }
        return places.map { finding(population.items[$0], population) }
    }
}
