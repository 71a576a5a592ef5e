/// Functions that belong together: one file in this folder, one section of the documentation.
public struct FunctionFamily: Sendable {
    /// The section's heading.
    public let title: String
    /// One sentence for people.
    public let summary: String
    /// The functions, in the order they are shown.
    public let functions: [Function]

    /// Groups functions of your own for `FunctionReference`.
    public init(_ title: String, _ summary: String, _ functions: [Function]) {
        self.title = title
        self.summary = summary
        self.functions = functions
    }
}
