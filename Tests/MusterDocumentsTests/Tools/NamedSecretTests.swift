import MusterDocuments
import MusterSource
import Testing

/// What is given to a secret's name is shown nowhere, whatever its shape and the format; settings about secrets are.
@Suite struct NamedSecretTests {
    /// A file of one format, in which `@` stands for a value.
    struct Example: Sendable, CustomStringConvertible {
        let format: String
        let text: String
        /// Whether the format takes blanks in the value as it stands here.
        let takesBlanks: Bool

        init(_ format: String, _ text: String, takesBlanks: Bool = true) {
            self.format = format
            self.text = text
            self.takesBlanks = takesBlanks
        }

        var description: String { "\(format): \(text)" }

        func with(_ value: String) -> String {
            text.split(separator: "@", omittingEmptySubsequences: false).joined(separator: value)
        }
    }

    static let scalars: [Example] = [
        Example("json", #"{"db": {"password": "@"}}"#),
        Example("json", #"[{"name": "DB_PASSWORD", "value": "@"}]"#),
        Example("json", #"{"ParameterKey": "ApiToken", "ParameterValue": "@"}"#),
        Example("json", #"{"Env": ["A=b", "DB_PASSWORD=@"]}"#),
        Example("jsonl", "{\"token\": \"@\"}\n"),
        Example("jsonc", "{\"clientSecret\": \"@\" /* c */}"),
        Example("yaml", "a:\n  smtp_pass: \"@\"\n"),
        Example("yaml", "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: '@'\n"),
        Example("yaml", "services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=@\n"),
        Example("yaml", "env:\n  - name: SMTP_PASSWORD\n    value: '@'\n"),
        Example("yaml", "password: |\n  @\nb: 1\n"),
        Example("toml", "[db]\npassword = \"@\"\n"),
        Example("toml", "password = '''\n@'''\n"),
        Example("ini", "[db]\npassword = @\n"), Example("ini", "[db]\npassword = \"@\"\n"),
        Example("ini", "[www]\nenv[DB_PASSWORD] = @\n"),
        Example("configparser", "[a]\ntoken: @\n"),
        Example("configparser", "[a]\ntoken:\n    @\n"),
        Example("mysql", "[client]\npassword = @\n"), Example("mysql", "[client]\npassword='@'\n"),
        Example("properties", "spring.datasource.password=@\n"),
        Example("dotenv", "SECRET_KEY_BASE=\"@\"\n"), Example("dotenv", "DB_PASSWORD=@\n"),
        Example("hcl", "resource \"a\" \"b\" {\n  password = \"@\"\n}\n"),
        Example("hcl", "a = {\n  api_key = \"@\"\n}\n"),
        Example("xml", "<a><password>@</password></a>"), Example("xml", "<a password='@'/>"),
        Example("xml", "<a><property name=\"db.password\" value=\"@\"/></a>"),
        Example("xml", "<a><param name=\"password\">@</param></a>"),
        Example("xml", "<a xmlns:x='u'><x:secret><c/>@</x:secret></a>"),
        Example("xml", "<a><add value=\"@\" key=\"ApiKey\"/></a>"),
        Example("nginx", "http { secure_link_secret \"@\"; }\n"),
        Example("nginx", "http { server { fastcgi_param DB_PASSWORD \"@\"; } }\n"),
        Example("nginx", "http { server { set $api_token '@'; } }\n"),
        Example("nginx", "env DB_PASSWORD=@;\n", takesBlanks: false),
        Example("apache", "SetEnv DB_PASSWORD \"@\"\n"),
        Example("dovecot", "ssl_key_password = @\n"),
        Example("dovecot", "service a {\n  doveadm_password = \"@\"\n}\n"),
        Example("postfix_main", "bind_pw = @\n"),
        Example("postfix_main", "a_password =\n  @\n"),
        Example("postfix_master", "a inet n - n - - b -o c_password=@\n", takesBlanks: false),
        Example("systemd", "[Service]\nEnvironment=\"DB_PASSWORD=@\" \"A=b\"\n"),
        Example("systemd", "[Service]\nEnvironment=A=b API_TOKEN=@\n", takesBlanks: false),
        Example("dockerfile", "FROM a\nENV DB_PASSWORD=\"@\"\n"),
        Example("dockerfile", "FROM a\nENV DB_PASSWORD @\n"),
        Example("dockerfile", "FROM a\nARG API_TOKEN='@'\n"),
        Example("crontab", "MAIL_PASSWORD=@\n0 1 * * * a\n"),
        Example("postgresql", "primary_conninfo = 'host=a password=@'\n"),
        Example("pg_hba", "host a b all ldap ldapbindpasswd=\"@\"\n"),
        Example("csv", "user,password\nann,@\n"), Example("csv", "name,value\ndb.password,\"@\"\n"),
        Example("ssh_config", "Host a\n  X-Password @\n"),
        Example("mail", "X-Auth-Token: @\n\nbody\n"),
    ]

    @Test(arguments: scalars)
    func aPassphraseIsShownNowhere(example: Example) throws {
        let parser = try #require(Parsers.named(example.format))
        let phrase =
            example.takesBlanks ? "LEAKone horse LEAKtwo staple" : "LEAKone-horse-LEAKtwo"
        let parsed = ParsedText(parser, example.with(phrase))
        #expect(parsed.outcome.document != nil, "\(parsed.rendered)")
        #expect(parsed.shownPlaces(of: "LEAK") == [])
        #expect(parsed.shownPlaces(of: "horse") == [])
        #expect(!parsed.rendered.contains("LEAK"))
    }

    @Test(arguments: scalars)
    func aShortPasswordIsShownNowhere(example: Example) throws {
        let parser = try #require(Parsers.named(example.format))
        let parsed = ParsedText(parser, example.with("Q7"))
        #expect(parsed.outcome.document != nil, "\(parsed.rendered)")
        #expect(parsed.shownPlaces(of: "Q7") == [])
    }

    /// What rules judge has to be read: whether there is a password, and where it comes from.
    @Test(arguments: scalars)
    func aReferenceIsShown(example: Example) throws {
        let parser = try #require(Parsers.named(example.format))
        for value in ["/run/secrets/QX", "vault:QX/a", "file:/run/QX"] {
            let parsed = ParsedText(parser, example.with(value))
            #expect(parsed.outcome.document != nil, "\(parsed.rendered)")
            #expect(!parsed.shownPlaces(of: "QX").isEmpty, "\(value)")
            #expect(parsed.secretCount == 0, "\(value)")
        }
    }

    @Test(arguments: scalars)
    func switchesAndNumbersAreShown(example: Example) throws {
        let parser = try #require(Parsers.named(example.format))
        for value in ["yes", "true", "none", "0", "1234"] {
            let parsed = ParsedText(parser, example.with(value))
            #expect(parsed.secretCount == 0, "\(value)")
        }
    }

    @Test(arguments: [
        Example("json", #"{"passwords": ["@", "b@"], "a": 1}"#),
        Example("json", #"{"tokens": {"ci": "@", "deep": {"er": ["@", {"x": "@"}]}}}"#),
        Example("json", #"{"password": {"old": "@"}}"#),
        Example("yaml", "passwords: [a, '@']\n"), Example("yaml", "tokens:\n  ci: '@'\n  b: c\n"),
        Example("yaml", "x: &x '@'\nsecrets:\n  - *x\n"),
        Example("toml", "passwords = [\"a\", \"@\"]\n"), Example("toml", "[tokens]\nci = \"@\"\n"),
        Example("hcl", "tokens = {\n  ci = \"@\"\n}\n"), Example("hcl", "passwords = [\"@\"]\n"),
        Example("ini", "[credentials]\nuser = @\n"),
        Example("xml", "<a><passwords><p>@</p><q><r>@</r></q></passwords></a>"),
        Example("xml", "<a><token><x value=\"@\"/></token></a>"),
        Example("nginx", "http { secure_link_secret a \"@\"; }\n"),
    ])
    func nothingBelowASecretsNameIsShown(example: Example) throws {
        let parser = try #require(Parsers.named(example.format))
        for value in ["LEAK", "LEAK with LEAK words"] {
            let parsed = ParsedText(parser, example.with(value))
            #expect(parsed.outcome.document != nil, "\(parsed.rendered)")
            #expect(parsed.shownPlaces(of: "LEAK") == [])
        }
    }

    @Test func whatDescribesASecretIsShown() {
        let parsed = ParsedText(
            YAMLParser(),
            """
            password: {type: rotating, valueFrom: {secretKeyRef: {name: db, key: pw}}, lifetime: P90D}
            password_encryption: scram-sha-256
            passwordMaxAge: ninety days
            token_lifetime: an hour
            PermitEmptyPasswords: sometimes
            permissions: {id-token: write}
            """)
        #expect(parsed.outcome.document != nil)
        #expect(parsed.secretCount == 0)
    }

    @Test(arguments: [
        ("sshd", "PermitEmptyPasswords no\nPasswordAuthentication no\nPermitRootLogin no\n"),
        ("sshd", "permitemptypasswords sometimes\ngssapistorecredentialsonrekey no\n"),
        ("nginx", "http { server_tokens build; proxy_pass http://a; ssl_password_file /a; }\n"),
        ("apache", "ServerTokens Prod\nSetEnv PASSWORD_MIN_LENGTH twelve\n"),
        ("postgresql", "password_encryption = scram-sha-256\n"),
        ("passwd", "token:x:1000:1000:The Token,,,:/srv/token:/bin/sh\n"),
        ("group", "secrets:x:1000:ann,bob\n"),
        ("ini", "[global]\nencrypt passwords = yes\nnull passwords = no\n"),
        ("dotenv", "DB_PASSWORD=\nDB_PASSWORD_FILE=run/x\nTOKEN_LIFETIME=long\n"),
        ("systemd", "[Service]\nPassEnvironment=DB_PASSWORD\nLoadCredential=a:/b\n"),
        ("sudoers", "a ALL=(root) NOPASSWD: /bin/x\nDefaults passwd_timeout=5\n"),
    ])
    func settingsAboutSecretsAreShown(format: String, text: String) throws {
        let parser = try #require(Parsers.named(format))
        let parsed = ParsedText(parser, text)
        #expect(parsed.outcome.document != nil, "\(parsed.rendered)")
        #expect(parsed.secretCount == 0)
    }

    @Test func anEmptyPasswordIsAFindingAndNoSecret() {
        let parsed = ParsedText(YAMLParser(), "password: ''\ntoken: \"\"\nsecret:\n")
        #expect(parsed.isSecret("password") == false)
        #expect(parsed.secretCount == 0)
    }

    /// A text that is refused is drawn all the same; nothing is known of it but its names.
    @Test(arguments: [
        ("json", "{\"password\": \"LEAK horse\" ]"), ("yaml", "password: \"LEAK horse\n"),
        ("toml", "password = \"LEAK horse\n"),
        ("ini", "[a]\npassword LEAK = x\npassword: Q7LEAK\n[\n"),
        ("dotenv", "PASSWORD=\"LEAK horse\n"), ("hcl", "password = \"LEAK horse\n"),
        ("dovecot", "a {\npassword = LEAK horse {\n"),
        ("xml", "<a password='LEAK horse'><b></a>"), ("xml", "<a><password>LEAK horse</a>"),
    ])
    func aRefusedTextShowsNoSecret(format: String, text: String) throws {
        let parser = try #require(Parsers.named(format))
        let parsed = ParsedText(parser, text)
        #expect(!parsed.outcome.diagnostics.isEmpty)
        #expect(!parsed.rendered.contains("horse"))
    }

    /// A secret within a secret within a secret is looked at once.
    @Test func nestedSecretsAreReadOnce() {
        let depth = 120
        let text =
            String(repeating: "{\"secrets\":[", count: depth)
            + String(repeating: "\"LEAK\",", count: 20_000) + "1"
            + String(repeating: "]}", count: depth)
        let parsed = ParsedText(JSONParser(), text)
        #expect(parsed.outcome.document != nil, "\(parsed.rendered)")
        #expect(parsed.secretCount == 20_000)
    }
}
