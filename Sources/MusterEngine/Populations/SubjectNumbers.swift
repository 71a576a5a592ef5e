import MusterSource

/// Keeps subjects apart that would read the same: the second one becomes `NAME #2`.
///
/// A finding is known by rule and subject, so two items must never share one. Which of them is the second must follow
/// from the items alone: a waiver would move to the other one when a file is renamed or a table sorted anew.
enum SubjectNumbers {
    /// Places and new names of those that come again: each with the first number that makes it new.
    ///
    /// `order` is asked for what puts one item among others of its name: byte strings, the first that differ decide.
    static func numbered(
        _ names: [String], order: (_ place: Int) -> [[UInt8]]
    ) -> [(place: Int, name: String)] {
        var taken: Set<TextKey> = []
        var repeated: Set<TextKey> = []
        for name in names where !taken.insert(name.key).inserted { repeated.insert(name.key) }
        if repeated.isEmpty { return [] }
        var groups: [TextKey: [Int]] = [:]
        for (place, name) in names.enumerated() where repeated.contains(name.key) {
            groups[name.key, default: []].append(place)
        }
        var numbered: [(place: Int, name: String)] = []
        // What begins alike in two groups never ends in one number: the order of groups does not matter.
        for group in groups.values {
            let sorted = group.map { (place: $0, order: order($0)) }
                .sorted { precedes($0.order, $1.order) }
            var number = 1
            for (place, _) in sorted.dropFirst() {
                var name: String
                repeat {
                    number += 1
                    name = "\(names[place]) #\(number)"
                } while !taken.insert(name.key).inserted
                numbered.append((place, name))
            }
        }
        return numbered
    }

    private static func precedes(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
        for (first, second) in zip(left, right) where first != second {
            return first.lexicographicallyPrecedes(second)
        }
        return left.count < right.count
    }
}
