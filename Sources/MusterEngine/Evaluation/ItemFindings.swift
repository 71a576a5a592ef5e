import MusterModel

/// What a rule says of the items of a population, or of a part of it.
struct ItemFindings: Sendable {
    /// One for each item in scope, in the order of the items, but for passes that nobody will list.
    var findings: [Finding] = []
    /// The items of the findings, in the same order, where the rule compares them with a declared list.
    var items: [Population.Item] = []
    /// How many items are in scope.
    var inScope = 0

    /// Adds what was said of the items that follow.
    mutating func add(_ other: ItemFindings) {
        findings += other.findings
        items += other.items
        inScope += other.inScope
    }
}
