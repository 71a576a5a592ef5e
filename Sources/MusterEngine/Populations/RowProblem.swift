import MusterDocuments
import MusterSource

/// Why a file of rows is not read part by part.
enum RowProblem: Error {
    /// What a project asks of it needs more than a row at a time.
    case needed(whole: String)
    /// It cannot be read any more.
    case unreadable(String)
    /// A part is not as it should be.
    case malformed([Diagnostic])
    /// It holds a private key.
    case holdsKey
    /// No row became an item.
    case isEmpty
    /// Two of its items have one key or one name.
    case repeats

    /// Both of them, of which the first stands first in the file.
    func joined(_ next: RowProblem) -> RowProblem {
        guard case .malformed(let first) = self, case .malformed(let second) = next else {
            return self
        }
        return first.count < ParseLimits().diagnostics ? .malformed(first + second) : self
    }

    /// What to say of a file that is too large to be read in any other way.
    var hint: String {
        switch self {
        case .needed(let why): "it cannot be read in parts, as a file of rows may be: \(why)"
        case .unreadable(let why): "it was read in parts until \(why)"
        case .malformed: "one of its parts cannot be read"
        case .holdsKey: "it holds a private key, of which no part may be shown: take it out"
        case .isEmpty: "none of its rows is an item"
        case .repeats:
            "two of its items have one key or one name, and it is too large to compare them side by side"
        }
    }
}
