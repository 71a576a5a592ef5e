/// The functions of an environment by name: built once, asked by the checker and the planner.
public struct FunctionTable: Sendable {
    /// The functions in the order they were given.
    public let functions: [Function]
    // Function names are ASCII, where String's equality is that of bytes.
    private let indices: [String: Int]

    /// Groups the functions; of two with one name the last counts.
    public init(_ functions: [Function]) {
        self.functions = functions
        indices = Dictionary(
            functions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// The index of a function in `functions`.
    public func index(of name: String) -> Int? { indices[name] }

    /// The function with this full name.
    public subscript(_ name: String) -> Function? { indices[name].map { functions[$0] } }
}
