import MusterSource

/// A section whose end has not come yet, and what directives within it carry.
struct ApacheSection {
    /// What a section does with the directives in it.
    enum Role {
        /// A server of its own.
        case host
        /// Only decides whether they count at all.
        case condition
        /// Narrows what they are about.
        case scope
    }

    /// The sections that are asked once, when the server starts.
    private static let conditions = [
        "ifmodule", "ifdefine", "ifversion", "iffile", "ifdirective", "ifsection",
    ]

    /// In small letters.
    let name: [UInt8]
    /// From `<` to `>`.
    let opening: Location
    /// `host` of the directives within.
    let host: Node
    /// `sections` of the directives within.
    let sections: [Node]
    let sectionList: Node
    /// `conditions` of the directives within.
    let conditions: [Node]
    let conditionList: Node
    /// Where a directive standing directly here is found by name: 0 for the server as a whole, else a
    /// host's number from 1; nil within a scope.
    let table: Int?
    /// Whether nobody can tell from the files if directives standing here count, given the host around counts.
    let isConditional: Bool

    /// What a section of this name, in small letters, does.
    static func role(of name: [UInt8]) -> Role {
        if name.elementsEqual("virtualhost".utf8) { return .host }
        return conditions.contains { name.elementsEqual($0.utf8) } ? .condition : .scope
    }
}
