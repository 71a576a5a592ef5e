import MusterSource

/// Keeps subjects apart that would read the same: the second one becomes `NAME #2`.
///
/// A finding is known by rule and subject, so two items must never share one.
struct SubjectNumbers {
    private var taken: Set<TextKey> = []
    private var last: [TextKey: Int] = [:]

    /// The subject itself, or with the first number that makes it new.
    mutating func unique(_ subject: String) -> String {
        let key = subject.key
        if taken.insert(key).inserted { return subject }
        var number = last[key] ?? 1
        var numbered: String
        repeat {
            number += 1
            numbered = "\(subject) #\(number)"
        } while !taken.insert(numbered.key).inserted
        last[key] = number
        return numbered
    }
}
