import MusterSource

/// The sections of a Dovecot configuration, those of one type and name within the same sections being one.
struct DovecotSections {
    /// One section.
    struct Section {
        let type: Node
        let name: Node
        let within: Node
        let span: Range<Int>
        var values = DovecotValues()
    }

    /// Sections that are a new one each time, unless they have a name.
    private static let repeated = ["passdb", "userdb", "namespace"]

    private(set) var all: [Section] = []
    private var paths = NameIndex()
    private var numbers: [Int] = []

    /// The number of the section with this path, made if it is the first or must not be merged.
    mutating func number(
        path: [UInt8], type: [UInt8], isNamed: Bool, _ section: @autoclosure () -> Section
    ) -> Int {
        let isRepeated = !isNamed && Self.repeated.contains { type.elementsEqual($0.utf8) }
        if isRepeated {
            all.append(section())
            return all.count - 1
        }
        let (number, isNew) = paths.number(of: path)
        if isNew {
            numbers.append(all.count)
            all.append(section())
        }
        return numbers[number]
    }

    /// Sets a value in a section.
    mutating func set(_ key: Node, _ value: Node, name: [UInt8], in section: Int) {
        all[section].values.set(key, value, name: name)
    }
}
