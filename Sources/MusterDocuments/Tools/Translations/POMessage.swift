import MusterSource

/// A message while its lines are read.
struct POMessage {
    /// The keyword lines of a message, in the order they must have.
    enum Keyword: Int { case context, id, plural, translation }

    /// The bytes of one string, gathered over its lines, and from where to where they stand.
    struct Text {
        let keyword: Keyword
        /// The number in `msgstr[1]`.
        var form = 0
        var bytes: [UInt8] = []
        var span: Range<Int>
    }

    var texts: [Text] = []
    var comments: [Range<Int>] = []
    var references: [Range<Int>] = []
    var flags: [Range<Int>] = []
    var isObsolete = false
    /// The keyword that begins the message.
    var start: Range<Int>?

    /// The first text of a keyword.
    func text(_ keyword: Keyword) -> Text? { texts.first { $0.keyword == keyword } }

    /// Whether it is the empty message, whose translation is the catalogue's header.
    var isHeader: Bool {
        text(.id)?.bytes.isEmpty == true && text(.context) == nil && !isObsolete
    }

    /// What tells it from every other message, obsolete ones too: context and id.
    var key: [UInt8] {
        let context = text(.context).map { [1] + $0.bytes + [4] } ?? [0]
        return context + (text(.id)?.bytes ?? [])
    }
}
