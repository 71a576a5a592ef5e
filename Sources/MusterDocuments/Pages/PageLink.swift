/// A link of a page.
struct PageLink {
    let text: PageText
    /// The target, entities and escapes decoded.
    let target: [UInt8]
    /// Where the target stands.
    let span: Range<Int>
}
