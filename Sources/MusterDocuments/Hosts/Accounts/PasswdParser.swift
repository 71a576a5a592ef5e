public import MusterSource

/// Reads the list of a host's users: passwd(5), or what `getent passwd` prints.
public struct PasswdParser: DocumentParser {
    /// `passwd`.
    public let name = "passwd"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "a host's users: /etc/passwd and the output of getent passwd",
            fileNames: ["passwd", "etc/passwd", "*.passwd", "getent-passwd.txt", "passwd.txt"],
            model: """
                {users: [{name, uid (int), gid (int), gecos, home, shell, shadowed (bool), scheme,
                locked (bool), empty (bool)}], byName: {name: user}, nis: [text]}
                shadowed: the password field is "x". A hash that stands in the file itself never becomes
                part of the document: scheme is its name from crypt(5), such as "sha512crypt", "other"
                for an unknown one, "" without a hash; locked: the field begins with "!" or "*"; empty:
                no password is needed. byName holds the first of several users with one name. nis are the
                lines that begin with "+" or "-".
                """,
            example: """
                root:x:0:0:root:/root:/bin/bash
                daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        let masked = AccountLines.masked(source, fields: 7, limits: limits)
        return ReadableText.parse(masked, limits: limits) { _ in
            var reader = PasswdReader(masked, hashes: source, limits: limits)
            return reader.read()
        }
    }
}
