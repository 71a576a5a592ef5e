/// Secrets that only a name tells, in the shapes that are no unbroken string: `@` stands for one.
extension PlantedSecret {
    /// Each format's own ways to give a name something.
    static let shapes: [PlantedSecret] = (scalars + containers).flatMap { format, text in
        ["correct \(marker) battery", short].compactMap { value in
            PlantedSecret(format, text.replacing("@", with: value))
        }
    }

    private static let scalars: [(String, String)] = [
        ("json", "{\"password\": \"@\"}"), ("jsonc", "{\"clientSecret\": \"@\"} // c"),
        ("jsonl", "{\"name\": \"DB_PASSWORD\", \"value\": \"@\"}\n"),
        ("yaml", "smtp: {passphrase: '@'}\n"), ("yaml", "env:\n  - DB_PASSWORD=@\n"),
        ("toml", "password = '@'\n"), ("csv", "name,token\nkim,@\n"),
        ("xml", "<a><password>@</password></a>"),
        ("xml", "<a><add key=\"ApiKey\" value=\"@\"/></a>"),
        ("ini", "[www]\nenv[DB_PASSWORD] = @\n"), ("configparser", "[a]\npassword = @\n"),
        ("mysql", "[client]\npassword = @\n"), ("properties", "db.password=@\n"),
        ("dotenv", "SMTP_PASSWORD='@'\n"), ("hcl", "password = \"@\"\n"),
        ("nginx", "secure_link_secret \"@\";\n"), ("nginx", "fastcgi_param DB_PASSWORD '@';\n"),
        ("apache", "SetEnv DB_PASSWORD \"@\"\n"), ("dovecot", "ssl_key_password = @\n"),
        ("postfix_main", "smtp_sasl_password = @\n"),
        ("systemd", "[Service]\nEnvironment=\"DB_PASSWORD=@\"\n"),
        ("dockerfile", "FROM debian\nENV DB_PASSWORD=\"@\"\n"),
        ("dockerfile", "FROM debian\nARG API_TOKEN=\"@\"\n"),
        ("crontab", "DB_PASSWORD=@\n0 1 * * * true\n"),
        ("system_crontab", "DB_PASSWORD=@\n0 1 * * * root true\n"),
        ("postgresql", "primary_conninfo = 'host=a password=@'\n"),
    ]

    private static let containers: [(String, String)] = [
        ("json", "{\"passwords\": [\"a\", \"@\"]}"), ("yaml", "tokens: {ci: '@'}\n"),
        ("toml", "[tokens]\nci = '@'\n"), ("hcl", "tokens = {\n  ci = \"@\"\n}\n"),
        ("ini", "[credentials]\nkim = @\n"), ("xml", "<a><tokens><ci>@</ci></tokens></a>"),
    ]
}
