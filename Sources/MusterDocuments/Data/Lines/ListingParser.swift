public import MusterSource

/// The output of `find … -printf '%m %u %g %s %T@ %p\n'`: one file a line.
///
/// The path is the rest of the line and may hold spaces. A path that holds a line feed breaks its line, and a name
/// may be made up so that its second half is a line of its own. A file's name has no `/` in it, so such a line is an
/// error where the paths are absolute; the name of a folder is found out by the folder's own line. What remains is a
/// listing of relative paths, or one without its folders (`-type f`): there nobody can tell such a name from two files.
public struct ListingParser: DocumentParser {
    /// `listing`.
    public let name = "listing"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary:
            #"files with mode, owner, size and time: find DIRECTORY -printf '%m %u %g %s %T@ %p\n'"#,
        fileNames: ["*.find.txt", "*.listing"],
        model: """
            {files: [{mode, owner, group, size (int), modified (timestamp), path}]}; mode is the text as printed,
            such as "600" or "4755". Name an absolute DIRECTORY and list folders as well: in any other
            listing a name that holds a line feed can pass for two files
            """,
        example: """
            600 root root 1184 1779271241.7993381220 /etc/ssl/private/mail.key
            4755 root root 62672 1768382500.3477127820 /usr/bin/chfn

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { read(source, $0.range, limits: limits) }
    }

    func read(_ source: Source, _ range: Range<Int>, limits: ParseLimits) -> ParseOutcome {
        let builder = DocumentBuilder(source)
        let reader = ListingReader(source, range, into: builder, limits: limits)
        return read(reader, builder)
    }

    func read(_ reader: ListingReader, _ builder: DocumentBuilder) -> ParseOutcome {
        var reader = reader
        let root = reader.read()
        return ParseOutcome(builder.finish(root: root, format: name), reader.diagnostics.all)
    }
}
