/// The parser for a file whose format nobody declared, and what spoke for it.
public struct ParserChoice: Sendable {
    /// The parser.
    public let parser: any DocumentParser
    /// Why, as the end of a sentence: `its name matches '*.json'`.
    public let reason: String

    /// Makes a choice that someone else made, such as the author of muster.yaml.
    public init(parser: any DocumentParser, reason: String) {
        self.parser = parser
        self.reason = reason
    }
}
