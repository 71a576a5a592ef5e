import MusterSource
import Testing

@Suite struct SecretWordTests {
    private func isName(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { SecretName.isSecret($0) }
    }

    private func isValue(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { SecretValue.isSecret($0) }
    }

    private func isVariable(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { SecretVariable.isSecret($0) }
    }

    @Test(arguments: [
        "password", "DB_PASSWORD", "dbPassword", "smtp-passwd", "clientSecret", "apiKey", "api_key",
        "passwords", "tokens", "secrets", "apiKeys", "private_keys", "passphrases", "credentials",
        "password2", "token_1", "env[DB_PASSWORD]", "php_admin_value[db.password]", "pw", "db_pw",
        "ssl_key_password", "bindpw", "requirepass", "server_token", "userToken", "noncesecret",
    ])
    func theLastWordOfANameNamesASecret(name: String) {
        #expect(isName(name))
    }

    @Test(arguments: [
        "password_encryption", "PasswordAuthentication", "passwordMaxAge", "token_lifetime",
        "PermitEmptyPasswords", "permitemptypasswords", "password_min_length", "server_tokens",
        "ServerTokens", "proxy_pass", "compass", "max_tokens", "has_password", "requirePassword",
        "allow-tokens", "isToken", "passwordauthentication", "smtp_sasl_password_maps", "value",
        "environment", "env", "targets", "content", "keys", "e", "", "2", "]", "__",
    ])
    func theNameOfASettingNamesNone(name: String) {
        #expect(!isName(name))
    }

    @Test(arguments: [
        "correct horse battery staple", "x1", "x", "hunter2", "12345678", "a b", "\"in quotes\"",
        "$ecret word", "/+9j4AAQ==", "$6$salt$hash", "${A} and more", "{noop}pw", "%41x", "*a*",
        "-x", "1234abcd", "trustno1", "truely", "<a", "(", "é", "7 dwarfs", "var", "~pw",
    ])
    func aWordOrSeveralAreASecret(value: String) {
        #expect(isValue(value))
    }

    @Test(arguments: [
        "", " ", "\"\"", "''", "true", "No", "OFF", "required", "none", "null", "0", "-1",
        "1234567",
        "0.5", "90d", "15 min", "30days", "${VAR}", "${{ secrets.X }}", "$VAR", "$env:X", "%VAR%",
        "%(pw)s", "{{ pw }}", "<password>", "(secret)", "file:/run/x", "/run/secrets/x",
        "vault:a/b#c",
        "./x", "~/.pw", "</etc/x", "arn:aws:x", "*****", "••••", "!", "-", "var.pw", "`cat x`",
        "$(cat /x y)", "<%= x %>", "write", "\"${VAR}\"", "op://a/b", "env:X", "data.x.y[0].z",
    ])
    func whatRulesJudgeIsNone(value: String) {
        #expect(!isValue(value))
    }

    @Test func aVariableMaySayItAnywhereInItsName() {
        for name in ["SECRET_KEY_BASE", "DB_PASS", "PASSWORD_HASH", "app.token.value", "X_DSN"] {
            #expect(isVariable(name), "\(name)")
        }
        for name in [
            "PASSWORD_MIN_LENGTH", "TOKEN_LIFETIME", "SECRET_FILE", "BYPASS", "PASS_THROUGH",
            "passwordEncryption", "KEYBOARD", "TOKEN_ISSUER",
        ] {
            #expect(!isVariable(name), "\(name)")
        }
    }

    @Test func wordsThatDescribeASecretAreKnownByTheirLast() {
        func describes(_ key: String) -> Bool {
            Array(key.utf8).withUnsafeBufferPointer { SettingWord.describes($0) }
        }
        for key in ["type", "createdAt", "valueFrom", "Fn::GetAtt", "$ref", "min_length"] {
            #expect(describes(key), "\(key)")
        }
        for key in ["ci", "value", "backend", "typed", "prototype", ""] {
            #expect(!describes(key), "\(key)")
        }
    }
}
