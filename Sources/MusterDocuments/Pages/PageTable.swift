/// A table of a page.
struct PageTable {
    /// One row, from left to right.
    struct Row {
        var cells: [PageText] = []
        let span: Range<Int>
    }

    /// The column names; empty if the table has none.
    var header: [PageText] = []
    var rows: [Row] = []
    var span: Range<Int>
}
