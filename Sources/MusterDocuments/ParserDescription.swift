/// What a parser tells about itself: the text behind `muster parsers` and the choice by name.
public struct ParserDescription: Sendable {
    /// One line: what it reads.
    public let summary: String
    /// File name patterns it recognises, `*` allowed: `*.json`, `nginx.conf`, `*/nginx/*.conf`.
    ///
    /// Matched against the end of the path.
    public let fileNames: [String]
    /// The shape of the document, in a line or a few.
    public let model: String
    /// A small input that the tests parse.
    public let example: String

    /// Makes a description.
    public init(summary: String, fileNames: [String], model: String, example: String) {
        self.summary = summary
        self.fileNames = fileNames
        self.model = model
        self.example = example
    }
}
