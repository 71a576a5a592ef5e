import MusterModel
import MusterSource

/// Frameworks, kinds and rules that are known to be right; in order of id.
struct CompiledLibrary: Sendable {
    let frameworks: [Framework]
    let kinds: [CompiledKind]
    let rules: [CompiledRule]
    /// The ids of all rules that were read, also of those that did not compile.
    let ruleIDs: [String]
    /// Every file it came from, in order of path.
    let sources: [Source]

    func kind(_ name: String) -> CompiledKind? {
        kinds.first(named: name) { $0.definition.name.value }
    }

    func rule(_ id: String) -> CompiledRule? {
        rules.first(named: id) { $0.rule.id }
    }
}
