/// Bounds the cells that a table has without writing them: missing ones, and those of `colspan`.
struct TableBudget {
    /// Cells that are free of charge.
    static let allowance = 10_000
    /// Cells that each written one may bring along.
    static let factor = 10

    private var written = 0
    private var added = 0

    /// Counts a row's cells and those it gets for nothing; false once there are too many.
    mutating func take(written more: Int, added extra: Int) -> Bool {
        written += more
        added += max(0, extra)
        return added <= Self.allowance + Self.factor * written
    }
}
