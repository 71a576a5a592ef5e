/// The macros over the elements of a list, the entries of a map or the value of an optional.
enum MacroTable {
    /// One way to write a macro: how many variables, and whether a predicate comes before the result.
    struct Form {
        let macro: Comprehension.Macro
        let variables: Int
        let hasFilter: Bool
    }

    /// Every name a macro is written under.
    static let names = [
        "all", "exists", "exists_one", "existsOne", "filter", "map", "transformList",
        "transformMap",
        "transformMapEntry", "sortBy", "groupBy", "optMap", "optFlatMap",
    ]

    /// The form of `target.name(…)` with this many arguments, or nil if that is no macro.
    static func form(_ name: String, arguments: Int) -> Form? {
        switch (name, arguments) {
        case ("all", 2...3): plain(.all, arguments)
        case ("exists", 2...3): plain(.exists, arguments)
        case ("exists_one", 2...3), ("existsOne", 2...3): plain(.existsOne, arguments)
        case ("filter", 2): plain(.filter, arguments)
        case ("map", 2...3): Form(macro: .map, variables: 1, hasFilter: arguments == 3)
        case ("transformList", 3...4): paired(.transformList, arguments)
        case ("transformMap", 3...4): paired(.transformMap, arguments)
        case ("transformMapEntry", 3...4): paired(.transformMapEntry, arguments)
        case ("sortBy", 2): plain(.sortBy, arguments)
        case ("groupBy", 2): plain(.groupBy, arguments)
        case ("optMap", 2): plain(.optMap, arguments)
        case ("optFlatMap", 2): plain(.optFlatMap, arguments)
        default: nil
        }
    }

    private static func plain(_ macro: Comprehension.Macro, _ arguments: Int) -> Form {
        Form(macro: macro, variables: arguments - 1, hasFilter: false)
    }

    private static func paired(_ macro: Comprehension.Macro, _ arguments: Int) -> Form {
        Form(macro: macro, variables: 2, hasFilter: arguments == 4)
    }
}
