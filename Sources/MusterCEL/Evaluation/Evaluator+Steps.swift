extension Evaluator {
    /// How many steps the last run took, of `Limits.steps`; only after a run that gave a value.
    public var stepsUsed: Int { program.limits.steps - machine.state.pointee.steps }
}
