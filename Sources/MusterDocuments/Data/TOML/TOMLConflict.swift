import MusterSource

/// Why a key or a header cannot mean what it says.
struct TOMLConflict: Error {
    enum Reason {
        /// The key has a value or a table already.
        case taken
        /// The table has a header already, or dotted keys define it.
        case tableAgain
        /// A value that is no table stands in the way.
        case value
        /// An inline table is complete where it ends.
        case inlineTable
        /// Dotted keys may not add to a table that another header defines.
        case elsewhere
        /// It is an array of tables, and a table is wanted.
        case isArray
        /// It is a table or an array in brackets, and an array of tables is wanted.
        case noArray
        /// More containers within each other than the limit allows.
        case tooDeep
    }

    let reason: Reason
    /// The part of the key or header at fault.
    let key: TOMLKey
    /// The key that was there before.
    let first: TOMLKey
}
