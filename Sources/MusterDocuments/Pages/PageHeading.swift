/// A heading of a page.
struct PageHeading {
    /// 1 to 6.
    let level: Int
    /// What says the level in the source: `##`, an underline, `h2`.
    let marker: Range<Int>
    let text: PageText
}
