/// One signature of a function, for the checker and the documentation.
public struct Overload: Sendable {
    /// The language definition's id, such as `size_list`.
    public let id: String
    /// The receiver first if `isMember`.
    public let parameters: [CELType]
    /// The result.
    public let result: CELType
    /// Called as `a.f(b)` rather than `f(a, b)`.
    public let isMember: Bool

    /// Makes an overload; free type parameters are the `.parameter` types that occur in it.
    public init(_ id: String, _ parameters: [CELType], _ result: CELType, member: Bool = false) {
        self.id = id
        self.parameters = parameters
        self.result = result
        self.isMember = member
    }
}
