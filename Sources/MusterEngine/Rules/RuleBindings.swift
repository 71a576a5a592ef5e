/// The names a rule gives to kinds.
struct RuleBindings {
    let each: RuleDefinition.Binding?
    let with: [RuleDefinition.Binding]

    var all: [RuleDefinition.Binding] { (each.map { [$0] } ?? []) + with }
}
