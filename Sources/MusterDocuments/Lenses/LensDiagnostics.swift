import MusterSource

/// What is said of files that a lens is to read.
enum LensDiagnostics {
    static func failed(_ failure: LensFailure, _ lens: Lens, _ text: Location) -> Diagnostic {
        let start = text.range.lowerBound
        let place = Location(text.source, start..<start)
        switch failure {
        case .noLibrary:
            return Diagnostic("MUS-2570", .error, "libaugeas does not start", at: place)
        case .notInstalled:
            return Diagnostic(
                "MUS-2571", .error, "the lens '\(lens.name)' is not installed or broken", at: place,
                hint: "the lenses are in Debian's package augeas-lenses")
        case .refused(let offset, let why):
            let end = min(start + offset + 1, text.range.upperBound)
            return Diagnostic(
                "MUS-2572", .error, "the lens '\(lens.name)' does not take the text from here on",
                at: Location(text.source, min(start + offset, end)..<end),
                notes: [Diagnostic.Note("libaugeas says: \(why)")])
        case .tooManyEntries:
            return Diagnostic(
                "MUS-2573", .error, "the text has too many entries for a lens", at: place,
                hint: "split the file, or collect what the program itself prints of its settings")
        }
    }

    static func tooDeep(_ location: Location) -> Diagnostic {
        Diagnostic("MUS-2574", .error, "the entries are nested too deeply", at: location)
    }
}
