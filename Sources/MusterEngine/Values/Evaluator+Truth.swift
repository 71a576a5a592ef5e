import MusterCEL

extension Evaluator {
    /// Runs and says whether the result is true; an error is not.
    func runsTrue() -> Bool {
        guard case .value(let value) = run() else { return false }
        return bool(value) ?? false
    }

    /// Runs and says whether the result is false; an error is not.
    func runsFalse() -> Bool {
        guard case .value(let value) = run() else { return false }
        return bool(value) == false
    }
}
