/// What happens when a map names the same key twice.
public enum DuplicateKeys: Sendable {
    /// An error that shows both places: in evidence nobody can tell which of the two was meant.
    case error
    /// The last one counts, as most tools have it; the earlier pairs are dropped.
    case lastWins
}
