import MusterSource

/// One name of a table and what it stands for.
struct TOMLEntry {
    enum Content {
        /// A value that is complete: a scalar, an array in brackets or an inline table.
        case value(Node)
        /// The number of a table.
        case table(Int)
        /// The number of an array of tables.
        case tables(Int)
    }

    let key: TOMLKey
    let content: Content
}
