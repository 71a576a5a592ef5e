/// Every parser there is.
///
/// Adding one is a file and a line here; a test compares the folder with this list.
public enum Parsers {
    /// In order of name.
    public static let all: [any DocumentParser] = [
        ApacheParser(),
        PythonINIParser(),
        CSVParser(),
        DigParser(),
        DotenvParser(),
        DovecotParser(),
        HTMLParser(),
        INIParser(),
        JSONParser(),
        LinesParser(),
        ListingParser(),
        LogrotateParser(),
        MarkdownParser(),
        MySQLParser(),
        NginxParser(),
        PGHBAParser(),
        PostfixMainParser(),
        PostfixMasterParser(),
        PostgreSQLParser(),
        SSHClientParser(),
        SSHDParser(),
        YAMLParser(),
        ZoneParser(),
    ]

    /// The parser with this name.
    public static func named(_ name: String) -> (any DocumentParser)? {
        all.first { $0.name.utf8.elementsEqual(name.utf8) }
    }
}
