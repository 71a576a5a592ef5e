import MusterSource

/// Everything the parsers of server configuration say to a user: MUS-2100 to MUS-2179.
enum ServerDiagnostics {
    // MARK: All formats

    static func unclosedBlock(_ what: String, _ opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2101", .error, "\(what) opened here is never closed", at: opening,
            hint: "add the missing '}'")
    }

    static func unexpectedClose(_ brace: Location) -> Diagnostic {
        Diagnostic("MUS-2102", .error, "'}' closes nothing, expected a directive", at: brace)
    }

    static func unclosedQuote(_ quote: Location) -> Diagnostic {
        Diagnostic("MUS-2103", .error, "the quote opened here is never closed", at: quote)
    }

    static func tooDeep(_ limit: Int, _ place: Location) -> Diagnostic {
        Diagnostic("MUS-2104", .error, "blocks are nested deeper than \(limit)", at: place)
    }

    static func missingValue(of name: String, _ place: Location) -> Diagnostic {
        Diagnostic("MUS-2105", .error, "'\(name)' has no value, expected one behind it", at: place)
    }

    static func namelessSetting(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2106", .error, "a value without a name, expected 'name = value'", at: place)
    }

    // MARK: nginx

    static func missingSemicolon(_ directive: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2110", .error,
            "directive '\(directive.text)' is not ended, expected ';' or a block",
            at: directive)
    }

    static func emptyDirective(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2111", .error, "'\(place.text)' without a directive before it", at: place)
    }

    static func textAfterQuote(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2112", .error,
            "text directly behind a closing quote, expected a space, ';' or '{'", at: place)
    }

    static func tooMuchInherited(_ block: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2113", .error,
            "too many blocks take over too many directives; this is more than a configuration",
            at: block)
    }

    // MARK: ini

    static func unclosedSection(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2120", .error, "a section's name is not closed, expected ']'", at: line)
    }

    static func textAfterSection(_ text: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2121", .error, "text behind a section's ']', expected the end of the line",
            at: text)
    }

    static func namelessSection(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2122", .error, "a section without a name, expected '[name]'", at: line)
    }

    static func missingEquals(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2123", .error, "expected 'name = value', '[section]' or a comment", at: line,
            hint: "comments start with '#' or ';'")
    }

    // MARK: postgresql and pg_hba

    static func badName(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2130", .error, "expected the name of a setting", at: place)
    }

    static func textAfterValue(_ text: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2131", .error, "text behind the value, expected the end of the line", at: text,
            hint: "a value with spaces stands in apostrophes")
    }

    static func unknownConnectionType(_ type: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2132", .error, "unknown connection type '\(type.text)'", at: type,
            hint: "one of local, host, hostssl, hostnossl, hostgssenc, hostnogssenc")
    }

    static func shortRule(_ rule: Location, hasAddress: Bool, hasMask: Bool) -> Diagnostic {
        let address = hasAddress ? (hasMask ? " ADDRESS MASK" : " ADDRESS") : ""
        return Diagnostic(
            "MUS-2133", .error,
            "the rule ends too early, expected TYPE DATABASE USER\(address) METHOD",
            at: rule)
    }

    static func includeTakesOneFile(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2134", .error, "an include names exactly one file or directory", at: line)
    }

    // MARK: logrotate

    static func unknownDirective(_ name: String, _ place: Location) -> Diagnostic {
        let near = NearestName.of(name, among: LogrotateDirective.all.lazy.map(\.name))
        return Diagnostic(
            "MUS-2140", .error, "logrotate knows no directive '\(name)'", at: place,
            hint: near.map { "did you mean '\($0)'?" })
    }

    static func blockWithoutPaths(_ brace: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2141", .error, "a block without paths, expected them before the '{'", at: brace)
    }

    static func pathsWithoutBlock(_ paths: Location) -> Diagnostic {
        Diagnostic("MUS-2142", .error, "paths without a block, expected '{' behind them", at: paths)
    }

    static func missingBrace(_ directive: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2143", .error, "expected '{' between the paths and their directives", at: directive
        )
    }

    static func unclosedScript(_ name: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2144", .error, "the script of '\(name)' is never ended", at: place,
            hint: "expected a line with 'endscript'")
    }

    static func nestedBlock(_ brace: Location) -> Diagnostic {
        Diagnostic("MUS-2145", .error, "a block within a block", at: brace)
    }

    static func pathInBlock(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2146", .error, "expected a directive or '}'", at: place)
    }

    static func commentAfterPath(_ comment: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2147", .error, "logrotate reads this comment as further paths", at: comment,
            hint: "put it on a line of its own")
    }

    static func braceInValue(_ brace: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2148", .error, "logrotate reads this '}' as part of the value", at: brace,
            hint: "put it on a line of its own")
    }
}
