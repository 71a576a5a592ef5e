public import MusterSource

/// Reads files as `ls -l --time-style=full-iso` prints them.
public struct LsParser: DocumentParser {
    /// `ls`.
    public let name = "ls"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary:
                "files with mode, owner, size and time: ls -l --time-style=full-iso, also with -a, -d, -R",
            fileNames: ["*.ls.txt", "ls.txt", "ls-l.txt", "ls-lR.txt"],
            model: """
                {files: [{mode, owner, group, size (int), modified (timestamp), path, type, links (int),
                target, acl (bool)}]}
                mode is octal text as the listing format has it, such as "600" or "4755". path has the
                directory's name before it where the output names one, as -R does. type is "file",
                "directory", "symlink", "socket", "pipe", "character device", "block device" or "other";
                target is what a symbolic link points to, else "". size is null for a device. acl: the
                mode is followed by "+". A name that looks like a mistake may hold a line feed: use
                find -printf where names are not yours to choose.
                """,
            example: """
                /etc/ssl/private:
                total 4
                -rw-r----- 1 root ssl-cert 1704 2026-05-20 10:00:41.799338122 +0000 mail.key
                lrwxrwxrwx 1 root root        8 2026-05-20 10:00:41.000000000 +0000 key -> mail.key

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = LsReader(source, limits: limits)
            return reader.read()
        }
    }
}
