/// Characters of an element that stand together.
struct XMLPiece {
    let start: Int
    let end: Int
    /// Whether they are what stands there: no reference, no line ending to be replaced.
    let isPlain: Bool
    /// Whether they stand in a CDATA section, where an `&` is an `&`.
    let isCharacterData: Bool
}
