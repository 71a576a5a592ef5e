/// Where an expression's value goes and what it may use on the way.
struct Place {
    /// The register to fill.
    let into: Int32
    /// The first register nobody else needs.
    let free: Int32
    /// Where its errors go, or -1.
    let handler: Int32
    /// The text it stands for.
    let span: Range<Int>

    func emit(_ instruction: Instruction) -> Planner.Task { .emit(instruction, span, handler) }
}
