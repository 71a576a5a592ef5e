/// The signatures of functions and operators by name.
struct SignatureTable: Sendable {
    /// The signatures of one name.
    struct Group: Sendable {
        var signatures: [Signature]
        /// Whether any number of arguments may stand for those of a list.
        var isVariadic: Bool
    }

    private(set) var arena = TypeArena()
    private var groups: [String: Group] = [:]

    init(_ functions: [Function]) {
        for (name, overloads) in OperatorOverloads.all { add(name, overloads, isVariadic: false) }
        for function in functions {
            add(function.name, function.overloads, isVariadic: function.isVariadic)
        }
        arena.share()
    }

    subscript(_ name: String) -> Group? { groups[name] }

    private mutating func add(_ name: String, _ overloads: [Overload], isVariadic: Bool) {
        let signatures = overloads.map { overload in
            var formals: [String] = []
            let parameters = overload.parameters.map {
                arena.convert(WellKnownType.resolve($0), formals: &formals)
            }
            let result = arena.convert(WellKnownType.resolve(overload.result), formals: &formals)
            return Signature(
                parameters: parameters, result: result, isMember: overload.isMember,
                formals: formals.count, overload: overload)
        }
        groups[name] = Group(signatures: signatures, isVariadic: isVariadic)
    }
}
