/// Tells from a variable's name that its value must not be shown.
enum SecretName {
    private static let parts: [[UInt8]] = [
        "PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "CREDENTIAL", "PRIVATE", "APIKEY",
        "_KEY",
        "_DSN", "DATABASE_URL", "REDIS_URL", "AMQP_URL", "SALT",
    ].map { Array($0.utf8) }

    /// Only as the last part of a name, or as all of it: `DB_PASS`, not `BYPASS` or `PASS_THROUGH`.
    private static let ends: [[UInt8]] = ["PASS", "PW", "PSK"].map { Array($0.utf8) }

    /// Whether a part of the name, in any case, means a secret.
    ///
    /// `-` and `.` count as `_`.
    static func matches(_ name: some Collection<UInt8>) -> Bool {
        let upper = name.map { byte -> UInt8 in
            if byte >= 0x61, byte <= 0x7A { return byte & 0xDF }
            return byte == 0x2D || byte == 0x2E ? 0x5F : byte
        }
        let isLast = ends.contains { end in
            guard upper.count >= end.count, upper.suffix(end.count).elementsEqual(end) else {
                return false
            }
            return upper.count == end.count || upper[upper.count - end.count - 1] == 0x5F
        }
        return isLast
            || parts.contains { part in
                guard upper.count >= part.count else { return false }
                return (0...(upper.count - part.count)).contains { upper[$0...].starts(with: part) }
            }
    }
}
