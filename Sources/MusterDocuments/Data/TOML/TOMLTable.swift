import MusterSource

/// A table while the file is read: TOML may come back to it from further down.
struct TOMLTable {
    var entries: [TOMLEntry] = []
    /// The section (see `TOMLReader`) that defines its keys: the one whose header names it or whose dotted keys go
    /// through it.
    ///
    /// Nil while it is only known as the parent of another.
    var owner: Int?
    /// From its header, or from the key that first named it, to the end of its last pair.
    var span: Range<Int>
    /// How many containers there are from the document's root to this one, both counted.
    let depth: Int
}
