import MusterModel
import MusterSource

/// The frameworks, kinds and rules in force, as read, before anything is compiled.
struct RuleLibrary: Sendable {
    var frameworks: [(framework: Framework, location: Location)] = []
    var kinds: [KindDefinition] = []
    var rules: [RuleDefinition] = []
    /// Every source that was read, for the digest, in order of path.
    var sources: [Source] = []

    func kind(_ name: String) -> KindDefinition? {
        kinds.first { $0.name.value.isSame(as: name) }
    }
}
