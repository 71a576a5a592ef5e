/// Tells from a name alone whether what it is given may be a secret.
///
/// The last word of a name counts: `clientSecret`, `DB_PASSWORD` and `env[DB_PASSWORD]` name a secret,
/// `password_encryption`, `PasswordAuthentication` and `passwordMaxAge` a setting about one. A name that begins with
/// what is asked, allowed or counted is a setting as well: `PermitEmptyPasswords`, `max_tokens`.
public enum SecretName {
    /// What has to be looked at under a name.
    enum Role {
        /// The value is a secret, or consists of secrets.
        case secret
        /// The value holds variables of a process, some of which may be secrets.
        case environment
        /// The value belongs to a name beside it: `{name: DB_PASSWORD, value: …}`.
        case value
    }

    private static let words: [StaticString] = [
        "password", "passwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key",
        "secretkey", "secret_key", "secret-key", "secretaccesskey", "secret_access_key",
        "privatekey", "private_key", "private-key", "auth_key", "encryption_key",
        "connectionstring", "connection_string", "sessionkey", "session_key", "credentials",
        "authkey", "auth-key", "requirepass", "masterauth", "dbpass", "smtppass", "userpass",
        "rootpw", "bindpw",
    ]
    /// Words that end others too, as `compass`: only whole parts of a name count.
    private static let parts: [StaticString] = ["pass", "pw", "psk"]
    private static let environments: [StaticString] = [
        "environment", "env", "primary_conninfo",
    ]
    /// Names whose last word is none of a secret: directives that pass a request on to an address, and what a server
    /// tells of itself.
    private static let others: [StaticString] = [
        "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass",
        "proxypass", "server_tokens", "servertokens",
    ]
    /// First words of settings about secrets.
    private static let asking: [StaticString] = [
        "permit", "allow", "require", "requires", "enable", "enabled", "disable", "disabled", "use",
        "uses", "has", "is", "no", "without", "max", "min", "num",
    ]
    /// The sshd's own name for it, which its test mode prints in small letters.
    private static let settings: [StaticString] = ["permitemptypasswords"]

    /// Whether a name says that its value is a secret, as far as a name can.
    public static func isSecret(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        isTelling(name) && role(of: name) == .secret
    }

    /// The same of a name in a text of any kind, where several words in a row are rather a sentence about them.
    static func isOneSecret(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        isSecret(name) && !isPlural(withoutNumber(name))
    }

    /// Whether a name has a role, told by its last letters for nearly all that have none.
    @inline(__always) static func isTelling(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.count >= 4, let base = name.baseAddress else {
            return name.count >= 2 && (name[0] | 0x20 == 0x70 || name[0] | 0x20 == 0x65)
                && role(of: name) != nil
        }
        let last = UnsafeRawPointer(base + (name.count &- 4)).loadUnaligned(as: UInt32.self)
        return endsLikeOne(UInt32(bigEndian: last)) && role(of: name) != nil
    }

    /// Whether one of the words may have the last three of four letters, or the name ends in something else.
    @inline(__always) private static func endsLikeOne(_ letters: UInt32) -> Bool {
        switch letters & 0xFF_FFFF | 0x20_2020 {
        case 0x6F_7264, 0x73_7764, 0x61_7365, 0x72_6574, 0x6B_656E, 0x6B_6579, 0x69_6E67,
            0x61_6C73, 0x61_7373, 0x75_7468, 0x70_736B,
            // rds, wds, ses, ets, ens, eys: several of them.
            0x72_6473, 0x77_6473, 0x73_6573, 0x65_7473, 0x65_6E73, 0x65_7973,
            // lue, ent, env, nfo: the other roles.
            0x6C_7565, 0x65_6E74, 0x65_6E76, 0x6E_666F:
            true
        // pw, and what ends in a digit or a bracket.
        default:
            letters & 0xFFFF | 0x2020 == 0x7077 || letters & 0xC0 != 0x40
                || letters & 0xFF == 0x5D
        }
    }

    /// What a name says about its value; nil for most.
    @inline(never) static func role(of name: UnsafeBufferPointer<UInt8>) -> Role? {
        let name = withoutNumber(name)
        if isSecretWord(name) { return isSetting(name) ? nil : .secret }
        if name.ends(in: "value") { return .value }
        return environments.contains { endsInPart(name, $0) } ? .environment : nil
    }

    private static func isSecretWord(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        if words.contains(where: { name.ends(in: $0) }) { return true }
        if parts.contains(where: { endsInPart(name, $0) }) { return true }
        return isPlural(name)
    }

    private static func isPlural(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = name.last, last | 0x20 == UInt8(ascii: "s") else { return false }
        let one = UnsafeBufferPointer(rebasing: name.dropLast())
        return words.contains { one.ends(in: $0) }
    }

    private static func isSetting(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        others.contains { name.ends(in: $0) } || settings.contains { name.ends(in: $0) }
            || asking.contains { word in
                let count = word.utf8CodeUnitCount
                return name.count > count && name.has(word, at: 0) && isPart(name, from: count)
            }
    }

    /// The name without the number or the bracket behind it: `password2`, `env[DB_PASSWORD]`.
    private static func withoutNumber(
        _ name: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        var end = name.count
        while end > 1, !isLetter(name[end - 1]), name[end - 1] < 0x80 { end -= 1 }
        return UnsafeBufferPointer(rebasing: name[..<end])
    }

    private static func endsInPart(
        _ name: UnsafeBufferPointer<UInt8>, _ word: StaticString
    ) -> Bool {
        name.ends(in: word) && isPart(name, from: name.count - word.utf8CodeUnitCount)
    }

    /// Whether a part of the name begins here: behind what is no letter, or with the capital of `dbPass`.
    private static func isPart(_ name: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = name[start - 1]
        return !isLetter(before) || !isLetter(name[start])
            || (before >= 0x61 && name[start] < 0x61)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
}
