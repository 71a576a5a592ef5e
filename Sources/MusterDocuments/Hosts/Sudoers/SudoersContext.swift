import MusterSource

/// What a command in a user specification takes over from those before it.
struct SudoersContext {
    /// The text of the Runas_Spec; empty if there is none.
    var runas: Node
    var runasUsers: Node
    var runasGroups: Node
    /// At most one tag of each pair, by the pair's number.
    var tags: [Int: Range<Int>] = [:]
    /// The values of options by their names' numbers in the vocabulary.
    var options: [Int: (name: Range<Int>, value: SudoersWord)] = [:]
}
