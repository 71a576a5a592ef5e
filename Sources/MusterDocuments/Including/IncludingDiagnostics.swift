import MusterSource

/// What is said about files that belong to other files: MUS-2400 to MUS-2409.
enum IncludingDiagnostics {
    static func notCollected(_ pattern: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            Diagnostic.uncollectedInclude, .note,
            "'\(pattern)' is not among the evidence; what it sets is not known", at: place,
            hint:
                "collect the included files as well; muster.yaml may name what does not matter under 'notCollected:'"
        )
    }

    /// Stands for all that are not shown. Its place has no text: it is none of them, so nobody can name it.
    static func moreNotCollected(than limit: Int, _ first: Location) -> Diagnostic {
        let start = first.range.lowerBound
        return Diagnostic(
            Diagnostic.uncollectedInclude, .note,
            "more than \(limit) notes; more files that are included here are not among the evidence",
            at: Location(first.source, start..<start), hint: "collect the included files as well")
    }

    /// What stands in the file at hand but is not followed: the document lacks what it would add.
    static func notFollowed(_ what: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            Diagnostic.uncollectedInclude, .note,
            "\(what) is not followed; what it adds is not known", at: place)
    }

    static func absent(_ pattern: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2401", .error, "there is no file '\(pattern)', expected one to include", at: place)
    }

    static func loop(_ path: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2402", .error, "'\(path)' includes itself, here or by way of others", at: place)
    }

    static func tooDeep(_ limit: Int, _ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2403", .error, "files are included more than \(limit) deep", at: place)
    }

    static func tooMuch(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2404", .error, "too many files are included, or too large ones", at: place,
            hint: "check whether files include each other again and again")
    }
}
