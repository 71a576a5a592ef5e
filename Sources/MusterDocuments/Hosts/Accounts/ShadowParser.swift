public import MusterSource

/// Reads what a host knows of its users' passwords: shadow(5), or what `getent shadow` prints.
public struct ShadowParser: DocumentParser {
    /// `shadow`.
    public let name = "shadow"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "the state and age of a host's passwords: /etc/shadow",
            fileNames: ["shadow", "etc/shadow", "*.shadow", "getent-shadow.txt", "shadow.txt"],
            model: """
                {users: [{name, scheme, locked (bool), empty (bool), lastChange (days since 1970-01-01),
                changed (timestamp), min, max, warn, inactive (days), expire (days since 1970-01-01),
                expires (timestamp)}], byName: {name: user}}
                The hash never becomes part of the document, nor of any excerpt: scheme is its name from
                crypt(5), such as "yescrypt", "other" for an unknown one, "" without a hash; locked: the
                field begins with "!" or "*"; empty: no password is needed. A number that is not set is
                null. lastChange 0 means that the password must be changed at the next login: changed is
                null then. byName holds the first of several entries with one name.
                """,
            example: """
                root:*:20000:0:99999:7:::
                alice:!:20100:0:365:14:30:20800:

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        let masked = AccountLines.masked(source, fields: 9, limits: limits)
        return ReadableText.parse(masked, limits: limits) { _ in
            var reader = ShadowReader(masked, hashes: source, limits: limits)
            return reader.read()
        }
    }
}
