/// Tells from a variable's name whether what it is given is a secret.
///
/// Programs call their variables as they like, so a word anywhere in the name counts: `SECRET_KEY_BASE`. A variable
/// that ends in the word of a setting is one: `PASSWORD_MIN_LENGTH`, `TOKEN_LIFETIME`.
public enum SecretVariable {
    private static let parts: [StaticString] = [
        "password", "passwd", "passphrase", "secret", "token", "credential", "private", "apikey",
        "_key", "-key", ".key", "_dsn", "-dsn", ".dsn", "database_url", "database-url",
        "database.url", "redis_url", "redis-url", "redis.url", "amqp_url", "amqp-url", "amqp.url",
        "salt",
    ]
    /// Only as the last part of a name, or as all of it: `DB_PASS`, not `BYPASS` or `PASS_THROUGH`.
    private static let ends: [StaticString] = ["pass", "pw", "psk"]

    /// Whether a value under a variable's name is a secret.
    public static func isSecret(
        _ name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        (isSecret(name) || SecretName.isSecret(name)) && SecretValue.isSecret(value)
    }

    /// Whether a part of the name, in any case, means a secret.
    public static func isSecret(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let isLast = ends.contains { word in
            guard name.ends(in: word) else { return false }
            let before = name.count - word.utf8CodeUnitCount - 1
            return before < 0 || [0x5F, 0x2D, 0x2E].contains(name[before])
        }
        if isLast { return true }
        let holdsPart = parts.contains { part in
            name.indices.contains { name.has(part, at: $0) }
        }
        return holdsPart && !SettingWord.isSetting(name)
    }
}
