import ArgumentParser

/// What the process tells its caller; nothing else decides this.
enum ExitStatus: Int32 {
    /// The project passes muster.
    case passes = 0
    /// A finding at or above the gate, or nothing to judge.
    case findings = 1
    /// Usage, configuration or rules are wrong: nothing was judged.
    case couldNotRun = 2

    var code: ExitCode { ExitCode(rawValue) }
}
