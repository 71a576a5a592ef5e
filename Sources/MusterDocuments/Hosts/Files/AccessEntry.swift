/// One entry of an access control list, before its mask is known.
struct AccessEntry {
    let span: Range<Int>
    let isDefault: Bool
    /// The word `default`; empty before the tag if it is not there.
    let defaultSpan: Range<Int>
    let tag: Range<Int>
    let qualifier: Range<Int>
    let permissions: Range<Int>
    /// What the comment says is left by the mask.
    let effective: Range<Int>?
}
