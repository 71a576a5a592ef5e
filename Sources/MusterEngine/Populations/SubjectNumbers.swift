/// Keeps subjects apart that would read the same: the second one becomes `NAME #2`.
///
/// A finding is known by rule and subject, so two items must never share one.
struct SubjectNumbers {
    private var taken: Set<[UInt8]> = []
    private var last: [[UInt8]: Int] = [:]

    /// The subject itself, or with the first number that makes it new.
    mutating func unique(_ subject: String) -> String {
        let bytes = Array(subject.utf8)
        if taken.insert(bytes).inserted { return subject }
        var number = last[bytes] ?? 1
        var numbered: String
        repeat {
            number += 1
            numbered = "\(subject) #\(number)"
        } while !taken.insert(Array(numbered.utf8)).inserted
        last[bytes] = number
        return numbered
    }
}
