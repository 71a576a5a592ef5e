/// What a cut at the end of a file may do, decided for each format.
enum TruncationRule {
    /// The text ends with a mark of its own: every cut before the last byte is refused.
    case ended
    /// A statement ends with a mark: a cut leaves out what comes after, and never changes a value.
    case closed
    /// A line ends where the file does: the last value may be cut short, and no other.
    case open
    /// Markup around the end decides what is text: a text that begins as the whole file's does is right as well.
    case page

    static func of(_ format: String) -> TruncationRule {
        switch format {
        case "json", "xml": .ended
        case "nginx": .closed
        case "html", "markdown": .page
        default: .open
        }
    }
}
