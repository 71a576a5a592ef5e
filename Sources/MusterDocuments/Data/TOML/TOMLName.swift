/// What a table calls something: the way to find an entry without a dictionary for every table.
struct TOMLName: Hashable {
    /// The table's number.
    let table: Int
    let bytes: [UInt8]
}
