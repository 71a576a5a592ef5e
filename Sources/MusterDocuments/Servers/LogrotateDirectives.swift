import MusterSource

/// The directives in force at one place, at most one of each slot.
///
/// Copied at every block's start; its size is bounded by the number of slots logrotate knows.
struct LogrotateDirectives {
    /// One directive as written.
    struct Entry {
        let name: Node
        let value: Node
        let slot: Int
    }

    private var entries: [Entry] = []

    /// Puts a directive in the place of its opposites, or at the end.
    mutating func set(_ entry: Entry) {
        entries.removeAll { $0.slot == entry.slot }
        entries.append(entry)
    }

    /// A map from name to value.
    func makeMap(_ builder: DocumentBuilder, span: Range<Int>) -> Node {
        let mark = builder.mark
        for entry in entries {
            builder.push(entry.name)
            builder.push(entry.value)
        }
        return builder.closeMap(from: mark, span: span)
    }
}
