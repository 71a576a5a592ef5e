public import MusterSource

/// Reads the list of a host's groups: group(5), or what `getent group` prints.
public struct GroupParser: DocumentParser {
    /// `group`.
    public let name = "group"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "a host's groups: /etc/group and the output of getent group",
            fileNames: ["group", "etc/group", "*.group", "getent-group.txt", "group.txt"],
            model: """
                {groups: [{name, gid (int), members: [text], shadowed (bool), scheme, locked (bool),
                empty (bool)}], byName: {name: group}, nis: [text]}
                members are those the file lists: users whose own group it is stand in passwd alone. The
                fields of the password mean the same as in passwd, and the hash is left out. byName holds
                the first of several groups with one name. nis are the lines that begin with "+" or "-".
                """,
            example: """
                adm:x:4:syslog,alice
                sudo:x:27:alice
                users:x:100:

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        let masked = AccountLines.masked(source, fields: 4, limits: limits)
        return ReadableText.parse(masked, limits: limits) { _ in
            var reader = GroupReader(masked, hashes: source, limits: limits)
            return reader.read()
        }
    }
}
