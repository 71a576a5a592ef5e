import MusterSource

/// What a version history knows of the files of a project, handed in from outside: the engine asks no program.
///
/// A file that is not in it, or whose bytes are not those of the last commit, has no change: history vouches for
/// what was committed and for nothing else.
public struct ChangeTable: Sendable {
    private let byPath: [TextKey: Change]

    /// Makes a table; of two changes of one path the later one counts. Paths are relative to the project.
    public init(_ changes: some Sequence<(path: String, change: Change)>) {
        byPath = Dictionary(changes.map { ($0.path.key, $0.change) }) {
            $0.at < $1.at ? $1 : $0
        }
    }

    /// The change that gave the file at a path its bytes.
    public subscript(path: String) -> Change? { byPath[path.key] }
}
