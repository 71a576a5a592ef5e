/// A macro that runs over the elements of a list or the keys of a map, kept as what the user wrote.
///
/// Semantics: `all` and `exists` fold with error-absorbing `&&` and `||`; every other macro fails on the
/// first error. With two variables the first is the index or key, the second the element or value.
public struct Comprehension: Sendable {
    /// Which macro.
    public enum Macro: String, Sendable, CaseIterable {
        case all, exists, existsOne, filter, map
        case transformList, transformMap, transformMapEntry
        /// `list.sortBy(x, key)`.
        case sortBy
        /// `list.groupBy(x, key)`: a map from key to the elements that have it.
        case groupBy
        /// `optional.optMap(x, e)`: at most one round, result wrapped; `optFlatMap` does not wrap.
        case optMap, optFlatMap
    }

    /// Which macro.
    public let macro: Macro
    /// How it was spelt (`exists_one` or `existsOne`).
    public let spelling: String
    /// The list, map or optional.
    public let range: SyntaxID
    /// One or two loop variables.
    public let variables: [String]
    /// The predicate of `map(x, p, e)` and `transform…(k, v, p, e)`.
    public let filter: SyntaxID?
    /// The predicate of all, exists, existsOne, filter; the result of the others.
    public let body: SyntaxID
}
