/// Every parser there is.
///
/// Adding one is a file and a line here; a test compares the folder with this list.
public enum Parsers {
    /// In order of name.
    public static let all: [any DocumentParser] = [
        ApacheParser(),
        AuthorizedKeysParser(),
        CodeownersParser(),
        PythonINIParser(),
        CrontabParser(),
        CrypttabParser(),
        CSVParser(),
        DigParser(),
        DockerfileParser(),
        DotenvParser(),
        DovecotParser(),
        FstabParser(),
        GetfaclParser(),
        GitignoreParser(),
        GroupParser(),
        HTMLParser(),
        INIParser(),
        JSONParser(),
        LinesParser(),
        ListingParser(),
        LogrotateParser(),
        LsParser(),
        MarkdownParser(),
        MySQLParser(),
        NginxParser(),
        PasswdParser(),
        PGHBAParser(),
        PostfixMainParser(),
        PostfixMasterParser(),
        PostgreSQLParser(),
        ShadowParser(),
        SSHClientParser(),
        SSHDParser(),
        SudoersParser(),
        SysctlParser(),
        SystemCrontabParser(),
        SystemdParser(),
        YAMLParser(),
        ZoneParser(),
    ]

    /// The parser with this name.
    public static func named(_ name: String) -> (any DocumentParser)? {
        all.first { $0.name.utf8.elementsEqual(name.utf8) }
    }
}
