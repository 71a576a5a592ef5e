import MusterSource

/// Settings of one place by name; the last of a name counts.
struct DovecotValues {
    private var names = NameIndex()
    /// In the order the names first appear.
    private(set) var pairs: [(key: Node, value: Node)] = []

    /// Sets a value.
    mutating func set(_ key: Node, _ value: Node, name: [UInt8]) {
        let (number, isNew) = names.number(of: name)
        if isNew { pairs.append((key, value)) } else { pairs[number] = (key, value) }
    }
}
