/// The reserved words of sudoers(5).
enum SudoersVocabulary {
    /// Tags in pairs of opposites.
    static let tags: [(tag: StaticString, opposite: StaticString)] = [
        ("EXEC", "NOEXEC"), ("FOLLOW", "NOFOLLOW"), ("LOG_INPUT", "NOLOG_INPUT"),
        ("LOG_OUTPUT", "NOLOG_OUTPUT"), ("MAIL", "NOMAIL"), ("INTERCEPT", "NOINTERCEPT"),
        ("PASSWD", "NOPASSWD"), ("SETENV", "NOSETENV"),
    ]

    /// What may stand before a command with `=` and a value.
    static let options: [StaticString] = [
        "ROLE", "TYPE", "APPARMOR_PROFILE", "PRIVS", "LIMITPRIVS", "NOTBEFORE", "NOTAFTER",
        "TIMEOUT", "CWD", "CHROOT",
    ]

    static let digests: [StaticString] = ["sha224", "sha256", "sha384", "sha512"]

    /// Which pair of tags the word belongs to.
    static func pair(ofTag bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int? {
        tags.firstIndex { bytes.equals(word, $0.tag) || bytes.equals(word, $0.opposite) }
    }
}
