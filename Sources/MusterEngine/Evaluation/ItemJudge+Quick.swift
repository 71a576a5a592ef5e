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
        for index in population.items.indices {
            switch keeps(population.items[index].node, population.document) {
            case false?: continue
            case true?:
                glance.inScope += 1
                if counter.admits() || !passes(index, of: population) { glance.open.append(index) }
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
