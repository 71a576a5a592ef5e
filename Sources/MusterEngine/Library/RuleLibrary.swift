import MusterModel
import MusterSource

/// The frameworks, kinds and rules in force, as read, before anything is compiled.
struct RuleLibrary: Sendable {
    var frameworks: [(framework: Framework, location: Location)] = []
    var kinds: [KindDefinition] = []
    var rules: [RuleDefinition] = []
    /// Every source that was read, for the digest, in order of path.
    var sources: [Source] = []

    /// Adds what another part of the library holds.
    mutating func append(_ part: RuleLibrary) {
        frameworks += part.frameworks
        kinds += part.kinds
        rules += part.rules
        sources += part.sources
    }

    func kind(_ name: String) -> KindDefinition? {
        kinds.first { $0.name.value.isSame(as: name) }
    }
}
