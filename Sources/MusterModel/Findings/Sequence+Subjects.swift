extension Sequence<Finding> {
    /// How many subjects the findings are about: passes that were counted are one finding.
    public var subjects: Int { reduce(0) { $0 + $1.count } }
}
