/// Every parser there is.
///
/// Adding one is a file and a line here; a test compares the folder with this list.
public enum Parsers {
    /// In order of name.
    public static let all: [any DocumentParser] = [
        ApacheParser(),
        AuthorizedKeysParser(),
        CertificateParser(),
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
        HCLParser(),
        HTMLParser(),
        CalendarParser(),
        INIParser(),
        JSONParser(),
        JSONCParser(),
        JSONLParser(),
        LinesParser(),
        ListingParser(),
        LogrotateParser(),
        LsParser(),
        MailParser(),
        MarkdownParser(),
        MySQLParser(),
        NginxParser(),
        PasswdParser(),
        PGHBAParser(),
        POParser(),
        PostfixMainParser(),
        PostfixMasterParser(),
        PostgreSQLParser(),
        PropertiesParser(),
        SClientParser(),
        SecurityTextParser(),
        ShadowParser(),
        SPDXParser(),
        SSHClientParser(),
        SSHDParser(),
        SudoersParser(),
        SysctlParser(),
        SystemCrontabParser(),
        SystemdParser(),
        TOMLParser(),
        XMLParser(),
        YAMLParser(),
        ZoneParser(),
    ]

    /// The parser with this name.
    ///
    /// With the trait `Augeas` that may be a lens's, such as `augeas:Ntp`; those are not in `all`.
    public static func named(_ name: String) -> (any DocumentParser)? {
        if let parser = all.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
            return parser
        }
        return Lens.named(name).flatMap(reading(with:))
    }

    /// The parser that reads with a lens; nil if muster was built without them.
    static func reading(with lens: Lens) -> (any DocumentParser)? {
        #if Augeas
            LensParser(lens)
        #else
            nil
        #endif
    }
}
