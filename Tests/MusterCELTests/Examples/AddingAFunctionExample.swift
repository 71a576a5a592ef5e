import MusterCEL

enum HostNames {
    /// `'WWW.Example.org'.registrable(2)` is `example.org`.
    static let registrable = Function(
        "registrable",
        [Overload("registrable_string_int", [.string, .int], .string, member: true)],
        documentation: "The last labels of a host name, in lower case.",
        examples: [
            FunctionExample("'WWW.Example.org'.registrable(2)", "'example.org'"),
            FunctionExample("'localhost'.registrable(2)", "'localhost'"),
            FunctionExample(failing: "'example.org'.registrable(0)"),
        ]
    ) { arguments throws(FunctionFailure) in
        guard case .string(let name) = arguments[0], case .int(let wanted) = arguments[1] else {
            throw FunctionFailure("expected a name and a number")
        }
        guard wanted > 0 else { throw FunctionFailure("a name has at least one label") }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let kept = labels.suffix(Int(wanted)).joined(separator: [UInt8(ascii: ".")])
        return .string(kept.map { (65...90).contains($0) ? $0 + 32 : $0 })
    }
}

enum HostPolicy {
    static let environment = Environment(
        variables: [Variable("host", .string)],
        functions: Library.all + [HostNames.registrable])

    static func program(_ rule: String) -> Program? {
        environment.compile(ExpressionText(rule), expecting: .bool).program
    }
}
