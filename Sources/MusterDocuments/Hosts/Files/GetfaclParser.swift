public import MusterSource

/// Reads access control lists as `getfacl` prints them.
public struct GetfaclParser: DocumentParser {
    /// `getfacl`.
    public let name = "getfacl"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "access control lists of files: getfacl -R DIRECTORY",
            fileNames: ["*.getfacl.txt", "getfacl.txt", "*.getfacl", "*.facl"],
            model: """
                {files: [{path, owner, group, flags, entries: [{default (bool), tag, qualifier,
                permissions, effective}]}], byPath: {path: file}}
                tag is "user", "group", "mask" or "other"; qualifier is the user or group named, "" for
                the owner and the rest; permissions such as "r-x". effective is what the mask leaves of
                them, by the comment or worked out; it is the same as permissions where no mask applies.
                Every file has the entries user::, group:: and other::, or the output is refused as cut.
                flags such as "s--" (setuid, setgid, sticky) are "" if not printed.
                """,
            example: """
                # file: srv/app
                # owner: root
                # group: app
                user::rwx
                user:deploy:rwx   #effective:r-x
                group::r-x
                mask::r-x
                other::---
                default:user::rwx

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = GetfaclReader(source, limits: limits)
            return reader.read()
        }
    }
}
