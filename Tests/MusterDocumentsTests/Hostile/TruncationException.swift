/// A value that text further down the file decides as well, so that a cut may change it far from the end.
struct TruncationException: Sendable {
    let format: String
    /// Segments of the path, `*` for any one.
    let path: String
    let why: String

    init(_ format: String, _ path: String, _ why: String) {
        self.format = format
        self.path = path
        self.why = why
    }

    static func covers(_ place: DocumentPlace, format: String) -> Bool {
        all.contains { $0.format.utf8.elementsEqual(format.utf8) && place.matches($0.path) }
    }

    static let all =
        ["text", "paragraphs.*", "headings.*.text"].map { path in
            TruncationException(
                "markdown", path,
                "marks that close and definitions that stand further down decide what is text")
        } + [
            TruncationException("dockerfile", "stages.*.user", "the last USER of a stage counts"),
            TruncationException(
                "sudoers", "specs.*.tags.*", "a tag that follows takes the place of its opposite"),
            TruncationException("getfacl", "**.effective", "the mask stands below"),
            TruncationException(
                "zone", "records.*.*", "the origin is that of the SOA, wherever it stands"),
        ]
}
