/// Where an attribute stands.
struct XMLAttribute {
    /// Its name with the prefix.
    let name: Range<Int>
    /// Its value without the quotes.
    let value: Range<Int>
    /// Whether the value is what stands there, without references and without white space to be replaced.
    let isPlain: Bool
}
