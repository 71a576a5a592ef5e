import MusterModel
import MusterSource

/// The populations of a project over a span of time: they change where the next snapshot takes over.
struct PopulationTimeline: Sendable {
    /// From when, and what; never empty, in order.
    private let stretches: [(from: Moment, populations: [Population])]

    /// Everything the project's files give between two moments.
    init(of project: Project, _ files: EvidenceFiles, from start: Moment, until end: Moment) {
        let first = Assessor(project, asOf: start).populations(files)
        let changes = Set(first.flatMap(\.upcoming)).filter { $0 <= end }.sorted()
        stretches =
            [(start, first)]
            + changes.map { ($0, Assessor(project, asOf: $0).populations(files)) }
    }

    private init(stretches: [(from: Moment, populations: [Population])]) {
        self.stretches = stretches
    }

    /// The populations one rule reads, in the order of its bindings.
    func reduced(to rule: CompiledRule) -> PopulationTimeline {
        PopulationTimeline(
            stretches: stretches.map { stretch in
                let own = rule.rule.kinds.compactMap { kind in
                    stretch.populations.first { $0.kind.isSame(as: kind) }
                }
                return (stretch.from, own)
            })
    }

    /// The populations at a moment; before the first of them, the first.
    func populations(at moment: Moment) -> [Population] {
        (stretches.last { $0.from <= moment } ?? stretches[0]).populations
    }

    /// Every population there is at some time.
    var all: [Population] { stretches.flatMap(\.populations) }
}
