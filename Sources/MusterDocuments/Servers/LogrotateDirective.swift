/// What logrotate(8) says about one directive: whether it takes a value, and what it is the opposite of.
struct LogrotateDirective {
    /// How much of the line belongs to the directive.
    enum Value {
        /// Nothing; another directive may follow on the line.
        case none
        /// The rest of the line, which may be empty.
        case rest
        /// The lines up to `endscript`.
        case script
    }

    /// The name, in small letters.
    let name: String
    /// How much belongs to it.
    let value: Value
    /// Directives of one slot replace each other; most are alone in theirs.
    let slot: Int

    /// Every directive of logrotate 3.22, one slot a row.
    private static let rows: [(Value, [String])] = [
        (.rest, ["hourly", "daily", "weekly", "monthly", "yearly", "size"]),
        (.none, ["compress", "nocompress"]),
        (.none, ["copy", "nocopy"]),
        (.none, ["copytruncate", "nocopytruncate"]),
        (.none, ["renamecopy", "norenamecopy"]),
        (.rest, ["create", "nocreate"]),
        (.rest, ["createolddir", "nocreateolddir"]),
        (.none, ["dateext", "nodateext"]),
        (.none, ["dateyesterday", "datehourago"]),
        (.none, ["delaycompress", "nodelaycompress"]),
        (.none, ["ifempty", "notifempty"]),
        (.none, ["missingok", "nomissingok"]),
        (.rest, ["mail", "nomail"]),
        (.none, ["mailfirst", "maillast"]),
        (.rest, ["olddir", "noolddir"]),
        (.none, ["sharedscripts", "nosharedscripts"]),
        (.none, ["shred", "noshred"]),
        (.none, ["allowhardlink", "noallowhardlink"]),
        (.none, ["ignoreduplicates"]),
        (.rest, ["addextension"]), (.rest, ["compresscmd"]), (.rest, ["compressext"]),
        (.rest, ["compressoptions"]), (.rest, ["dateformat"]), (.rest, ["extension"]),
        (.rest, ["include"]), (.rest, ["maxage"]), (.rest, ["maxsize"]), (.rest, ["minage"]),
        (.rest, ["minsize"]), (.rest, ["rotate"]), (.rest, ["shredcycles"]), (.rest, ["start"]),
        (.rest, ["su"]), (.rest, ["tabooext"]), (.rest, ["taboopat"]), (.rest, ["uncompresscmd"]),
        (.script, ["firstaction"]), (.script, ["lastaction"]), (.script, ["postrotate"]),
        (.script, ["preremove"]), (.script, ["prerotate"]),
    ]

    /// All of them.
    static let all: [LogrotateDirective] = rows.enumerated().flatMap { slot, row in
        row.1.map { LogrotateDirective(name: $0, value: value(of: $0, row: row.0), slot: slot) }
    }

    private static let byName: [[UInt8]: Int] = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { (Array($1.name.utf8), $0) })

    /// The directive with this name.
    static func named(_ name: [UInt8]) -> LogrotateDirective? { byName[name].map { all[$0] } }

    /// In a row of opposites the negative takes no value.
    private static func value(of name: String, row: Value) -> Value {
        row == .rest && name.utf8.starts(with: "no".utf8) ? .none : row
    }
}
