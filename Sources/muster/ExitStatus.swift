import ArgumentParser
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the process tells its caller; nothing else decides this.
enum ExitStatus: Int32 {
    /// The project passes muster.
    case passes = 0
    /// A finding at or above the gate, or nothing to judge.
    case findings = 1
    /// Usage, configuration or rules are wrong: nothing was judged.
    case couldNotRun = 2

    var code: ExitCode { ExitCode(rawValue) }

    /// Ends the process here: freeing every node of every document first would help nobody, nor would the library's
    /// look for a message where there is none, which takes as long as writing a report.
    func endProcess() -> Never { exit(rawValue) }
}
