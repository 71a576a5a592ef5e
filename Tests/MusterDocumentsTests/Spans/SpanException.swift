/// A value that is allowed to answer less strictly, with the reason: what is derived has no text of its own.
struct SpanException: Sendable {
    /// What is allowed.
    enum Kind: Sendable {
        /// It may change although the byte stands outside its span.
        case derived
        /// It may change with a byte that no value covers: a tag's name, a link's label.
        case markup
        /// It may stay as it is although a byte inside its span changed, if its text is not the one that stands there.
        case wider
    }

    let format: String
    /// Segments of the path, `*` for any one; `@key` ends the path of a key.
    let path: String
    let kind: Kind
    let why: String

    init(_ format: String, _ path: String, _ kind: Kind, _ why: String) {
        self.format = format
        self.path = path
        self.kind = kind
        self.why = why
    }

    func covers(_ place: DocumentPlace, _ kind: Kind) -> Bool {
        self.kind == kind && place.matches(path)
    }

    static let all: [SpanException] =
        [
            SpanException(
                "listing", "files.*.modified", .wider,
                "find prints ten digits of a second's fraction, a moment has nine"),
            SpanException(
                "nginx", "**.args.@key", .wider,
                "the name of the field is ours and stands where the directive's name does"),
            SpanException(
                "nginx", "**.if.*.args.*", .derived,
                "the parentheses belong to 'if': another directive keeps them"),
            SpanException("html", "**", .markup, "the names of tags decide what is a value at all"),
        ]
        + ["title", "text", "paragraphs.*", "headings.*.text", "links.*.text"].flatMap { path in
            [
                SpanException("markdown", path, .markup, "labels of links decide what is text"),
                SpanException("markdown", path, .wider, "the text leaves out the markup within"),
                SpanException("html", path, .wider, "the text leaves out the markup within"),
            ]
        }
}
