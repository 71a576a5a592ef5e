import MusterSource

/// One suite of a JUnit file: a control, or a rule that belongs to none.
struct JUnitSuite {
    /// What a reader shows as its title.
    let name: String
    /// The framework.
    let package: String
    /// Facts about it, in order.
    let properties: [(name: String, value: String)]
    /// At least one, so that no reader drops it.
    var cases: [JUnitCase]
    /// What went wrong while it was written, such as two subjects that look alike.
    var remarks: [String] = []

    var failures: Int { cases.count { if case .failure = $0.outcome { true } else { false } } }
    var errors: Int { cases.count { if case .error = $0.outcome { true } else { false } } }
    var skipped: Int { cases.count { $0.outcome == .skipped } }

    /// Readers merge or drop cases of the same class and name: later ones get `#2`, `#3` and so on.
    mutating func makeNamesUnique() {
        var seen = Set<TextKey>(minimumCapacity: cases.count)
        var next: [TextKey: Int] = [:]
        for place in cases.indices {
            let name = cases[place].name
            var unique = name
            while !seen.insert(TextKey(cases[place].className, unique)).inserted {
                let number = next[name.key, default: 1] + 1
                next[name.key] = number
                let suffix = " #\(number)"
                unique = JUnitCase.cut(name, to: JUnitCase.longestName - suffix.utf8.count) + suffix
            }
            if !unique.isSame(as: name) {
                cases[place].name = unique
                remarks.append("more than one case is named '\(name)'; this one became '\(unique)'")
            }
        }
    }
}
