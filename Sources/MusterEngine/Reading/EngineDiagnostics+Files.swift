import MusterDocuments
import MusterSource

extension EngineDiagnostics {
    static func missingFile(_ path: String, at location: Location?) -> Diagnostic {
        Diagnostic(
            "MUS-3201", .error, "there is no file '\(path)'", at: location, path: path,
            hint: path.utf8.elementsEqual("muster.yaml".utf8)
                ? "run muster in the project's folder, or start one with `muster init`" : nil)
    }

    static func directory(_ path: String, at location: Location?) -> Diagnostic {
        Diagnostic(
            "MUS-3202", .error, "'\(path)' is a folder; expected a file", at: location, path: path)
    }

    static func unreadableFile(
        _ path: String, why: String, at location: Location?, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3203", .error, "'\(path)' cannot be read: \(why)", at: location, path: path,
            hint: hint)
    }

    static func noRules(_ sources: [String]) -> Diagnostic {
        Diagnostic(
            "MUS-3204", .error, "there is no rule in \(sources.joined(separator: ", "))",
            hint: "zero rules are never a pass: name the rule folders under 'rules:' in muster.yaml"
        )
    }

    static func missingFolder(_ path: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3205", .error, "there is nothing below the rule folder '\(path)'", at: location,
            hint: "name a folder with rule files, or 'shipped' for the library inside muster")
    }

    static func noEvidence(at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3206", .error, "muster.yaml names no evidence", at: location,
            hint: "add 'evidence:' with 'files:' and 'kind:'; `muster kinds` lists the kinds")
    }

    static func unmatchedPattern(_ pattern: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3207", .warning, "no file matches '\(pattern)'", at: location,
            hint: "what it should have proven is undetermined until it is collected")
    }

    static func unlistedFolder(_ folder: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3214", .error, "the files in the folder '\(folder)' cannot be seen", at: location,
            hint: "it may be closed, a link or nested too deep; links to folders are not followed")
    }

    /// A format nobody knows, or one whose reader was left out of this build.
    static func unknownFormat(_ format: Located<String>) -> Diagnostic {
        guard let lens = Lens.named(format.value) else {
            return unknownChoice(
                format.value, of: "format", names: Parsers.all.map(\.name), at: format.location)
        }
        return notBuiltIn(lens, "format '\(format.value)'", at: format.location)
    }

    private static func notBuiltIn(
        _ lens: Lens, _ what: String, at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3215", .error, "\(what) needs the Augeas lens \(lens.name)", at: location,
            hint: Lens.howToAdd)
    }

    static func noParser(_ path: String, known: [String], at location: Location) -> Diagnostic {
        if !Lens.isBuiltIn, let lens = Lens.choose(path: path) {
            return notBuiltIn(lens, "'\(path)'", at: location)
        }
        return Diagnostic(
            "MUS-3208", .error, "no parser recognises '\(path)'", at: location,
            hint: "name one with 'format:': \(known.joined(separator: ", "))")
    }

    static func noAdapter(
        kind: String, format: String, path: String, known: [String], at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3209", .error,
            "kind '\(kind)' has no adapter that takes the \(format) document '\(path)'",
            at: location,
            hint: known.isEmpty ? nil : "its adapters: \(known.joined(separator: ", "))")
    }

    static func adapterFailed(
        kind: String, path: String, message: String, expression: Location, at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3210", .error,
            "the adapter of '\(kind)' cannot list the items of '\(path)': \(message)",
            at: location, notes: [.init("in this expression", at: expression)])
    }

    static func conflictingItems(
        _ subject: String, kind: String, at location: Location, first: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3211", .warning,
            "two different items of '\(kind)' are both '\(subject)': neither can pass",
            at: location,
            notes: [.init("the first one", at: first)])
    }

    static func digestMismatch(_ path: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3212", .error,
            "'\(path)' is not the file its record speaks of: the SHA-256 differs",
            at: location, hint: "collect it again; a file changed after collection proves nothing")
    }

    static func effectiveFailed(_ path: String, why: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3213", .warning, "the effective date of '\(path)' cannot be read: \(why)",
            at: location,
            hint: "the evidence counts as undated")
    }
}
