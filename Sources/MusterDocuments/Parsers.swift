/// Every parser there is.
///
/// Adding one is a file and a line here; a test compares the folder with this list.
public enum Parsers {
    /// In order of name.
    public static let all: [any DocumentParser] = [
        ApacheParser(),
        CertificateParser(),
        PythonINIParser(),
        CSVParser(),
        DigParser(),
        DotenvParser(),
        DovecotParser(),
        HTMLParser(),
        CalendarParser(),
        INIParser(),
        JSONParser(),
        LinesParser(),
        ListingParser(),
        LogrotateParser(),
        MailParser(),
        MarkdownParser(),
        MySQLParser(),
        NginxParser(),
        PGHBAParser(),
        POParser(),
        PostfixMainParser(),
        PostfixMasterParser(),
        PostgreSQLParser(),
        SClientParser(),
        SecurityTextParser(),
        SPDXParser(),
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
