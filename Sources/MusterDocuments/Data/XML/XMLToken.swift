/// One piece of an XML text.
struct XMLToken {
    enum Kind {
        /// Characters between tags.
        case text
        /// What stands between `<![CDATA[` and `]]>`; the token's range is that text alone.
        case characters
        /// A start tag, or an empty element's tag.
        case start(isEmpty: Bool)
        case end
        /// A comment, a processing instruction or the XML declaration.
        case aside
        /// `<!DOCTYPE` and what else begins with `<!`.
        case declaration
    }

    let kind: Kind
    let range: Range<Int>
}
