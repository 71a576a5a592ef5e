/// The types of what a macro runs over.
struct LoopParts {
    /// The index of a list, the key of a map.
    var key: TypeID
    /// The element of a list, the value of a map or an optional.
    var value: TypeID
    var isList = true
    /// Whether a macro can run over it at all.
    var isIterable = true
}
