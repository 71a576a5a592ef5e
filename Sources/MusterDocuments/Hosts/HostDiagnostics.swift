import MusterSource

/// Everything the parsers of a host's own files say to a user: MUS-2300 to MUS-2399.
enum HostDiagnostics {
    // MARK: All formats

    static func fieldCount(_ line: Location, found: Int, expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2300", .error, "the line has \(found) \(found == 1 ? "field" : "fields")",
            at: line, hint: "expected \(expected)")
    }

    static func notANumber(_ place: Location, _ what: String, _ expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2301", .error, "'\(place.text)' is no \(what), expected \(expected)", at: place)
    }

    static func missingName(_ line: Location, of what: String) -> Diagnostic {
        Diagnostic("MUS-2302", .error, "\(what) without a name", at: line)
    }

    static func unclosedQuote(_ quote: Location) -> Diagnostic {
        Diagnostic("MUS-2303", .error, "the quote opened here is never closed", at: quote)
    }

    static func expectedSetting(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2304", .error, "expected 'name = value' or a comment", at: line,
            hint: "comments start with '#' or ';'")
    }

    static func unclosedLine(_ sign: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2305", .error, "the line goes on here, and the file ends", at: sign,
            hint: "the file may be cut off")
    }

    // MARK: crontab

    static func scheduleField(_ place: Location, _ name: String, _ expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2310", .error, "'\(place.text)' is no \(name), expected \(expected)", at: place,
            hint: "'*', numbers, ranges as 1-5, lists with ',', steps as */15")
    }

    static func jobCut(_ line: Location, expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2311", .error, "the job ends too early", at: line, hint: "expected \(expected)")
    }

    static func nickname(_ place: Location, near: String?) -> Diagnostic {
        Diagnostic(
            "MUS-2312", .error, "cron knows no '\(place.text)'", at: place,
            hint: near.map { "did you mean '\($0)'?" } ?? "such as @daily, @hourly, @reboot")
    }

    static func missingLineFeed(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2313", .error, "the last line does not end, and cron leaves it out", at: line,
            hint: "end it with a line feed; the file may be cut off")
    }

    // MARK: getfacl and ls

    static func entryWithoutFile(_ entry: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2320", .error, "an entry without a file, expected '# file: PATH' before it",
            at: entry, hint: "leave out getfacl's option -c")
    }

    static func accessEntry(_ entry: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2321", .error, "'\(entry.text)' is no entry of an access control list", at: entry,
            hint: "expected such as user:alice:r-x or default:group::rwx")
    }

    static func fileWithoutEntries(_ path: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2322", .error, "no entries stand behind this file", at: path,
            hint: "the output may be cut off")
    }

    static func missingEntry(_ entry: String, _ path: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2323", .error, "no entry '\(entry)' stands behind this file", at: path,
            hint:
                "the output may be cut off; getfacl prints user::, group:: and other:: of every file"
        )
    }

    static func entryAgain(_ entry: Location) -> Diagnostic {
        Diagnostic("MUS-2324", .error, "the file has this entry already", at: entry)
    }

    static func listedFile(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2325", .error, "the line is no file with mode, owner, size, time and name",
            at: line, hint: lsHint)
    }

    static func listedMode(_ mode: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2326", .error, "'\(mode.text)' is no mode, expected one such as -rw-r-----",
            at: mode, hint: lsHint)
    }

    static func listedTime(_ time: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2327", .error,
            "'\(time.text)' is no time, expected one such as 2026-05-20 10:00:41.799338122 +0000",
            at: time, hint: lsHint)
    }

    private static let lsHint = "make it with: ls -l --time-style=full-iso"

    // MARK: gitignore and CODEOWNERS

    static func deadPattern(_ sign: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2330", .error, "a pattern that ends with a backslash matches nothing", at: sign)
    }

    static func owner(_ word: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2331", .error,
            "'\(word.text)' is no owner, expected @user, @group/team or an address",
            at: word, hint: "a space within a path is written '\\ '")
    }

    static func ownersSection(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2332", .error, "expected a section such as [Name] or [Name][2]", at: line)
    }

    // MARK: authorized_keys

    static func keyType(_ word: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2335", .error,
            "'\(word.text)' is no type of key, expected one such as ssh-ed25519",
            at: word, hint: "options stand before it, parted by ',' without blanks")
    }

    static func keyBlob(_ word: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2336", .error, "expected a whole public key of this type in base64", at: word,
            hint: "the line may be cut off or broken in two")
    }

    // MARK: sudoers

    static func sudoersMissing(_ place: Location, _ what: String) -> Diagnostic {
        Diagnostic(
            "MUS-2340", .error,
            place.range.isEmpty
                ? "the line ends too early, expected \(what)"
                : "found '\(place.text)', expected \(what)", at: place)
    }

    static func aliasAgain(_ name: Location) -> Diagnostic {
        Diagnostic("MUS-2341", .error, "the alias '\(name.text)' is already defined", at: name)
    }

    static func sudoersCommand(_ command: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2342", .error, "'\(command.text)' is no command", at: command,
            hint: "expected a full path, an alias in capitals, ALL, sudoedit or list")
    }

    // MARK: Dockerfile

    static func instruction(_ word: Location, near: String?) -> Diagnostic {
        Diagnostic(
            "MUS-2350", .error, "'\(word.text)' is no instruction", at: word,
            hint: near.map { "did you mean '\($0)'?" } ?? "expected such as FROM, RUN, COPY")
    }

    static func noArguments(_ word: Location) -> Diagnostic {
        Diagnostic("MUS-2351", .error, "'\(word.text)' needs arguments", at: word)
    }

    static func from(_ arguments: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2352", .error, "expected an image, or an image, AS and a name", at: arguments)
    }

    static func beforeFrom(_ word: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2353", .error, "'\(word.text)' stands before the first FROM", at: word,
            hint: "only ARG may")
    }

    static func noStage(_ end: Location) -> Diagnostic {
        Diagnostic("MUS-2354", .error, "the file has no FROM", at: end)
    }

    static func pair(_ word: Location) -> Diagnostic {
        Diagnostic("MUS-2355", .error, "expected name=value", at: word)
    }

    static func unclosedHeredoc(_ word: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2356", .error, "the lines after '\(word.text)' are never ended", at: word,
            hint: "the file may be cut off")
    }

    static func escapeSign(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2357", .error, "the escape sign is '\\' or '`'", at: line)
    }

    // MARK: systemd

    static func unitSection(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2360", .error, "expected a section such as [Service]", at: line)
    }

    static func unitSetting(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2361", .error, "expected 'Name=value', '[Section]' or a comment", at: line,
            hint: "comments start with '#' or ';' on a line of their own")
    }

    static func outsideSection(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2362", .error, "a setting before the first section, which systemd leaves out",
            at: line)
    }
}
