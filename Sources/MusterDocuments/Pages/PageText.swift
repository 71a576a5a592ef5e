/// A part of a page's visible text.
struct PageText {
    /// Its bytes in the page's `VisibleText`.
    let range: Range<Int>
    /// Where it would stand in the source if it is empty.
    let place: Int
}
