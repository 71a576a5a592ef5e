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
        /// It may stay as it is although its own text changed: another text takes its place.
        case replaced
        /// The byte beside its span may change it, and its first and last byte may not.
        case edges
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
}
