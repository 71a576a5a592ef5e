/// What the first line of a listing tells of the others.
struct ListingLead {
    /// Whether its path is absolute; nil if it has none.
    let isAbsolute: Bool?
    /// Where its text starts, which is where the names of all fields stand.
    let start: Int
}
