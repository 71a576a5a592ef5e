/// The sets library: lists taken as sets, numbers of different types equal.
enum SetFunctions {
    static let all = [contains, equivalent, intersects]

    private static func function(
        _ name: String, _ documentation: String, _ examples: [FunctionExample],
        _ body: @escaping @Sendable (Call, Value, Value) -> Value
    ) -> Function {
        let list = CELType.list(.parameter("T"))
        return Function(
            "sets.\(name)", [Overload("list_sets_\(name)_list", [list, list], .bool)],
            documentation, examples: examples
        ) { call in
            guard call[0].isList, call[1].isList else { return call.mismatch() }
            return body(call, call[0], call[1])
        }
    }

    /// Whether `set` has all the elements of `list`, as a bool value, or an error.
    private static func isCovered(_ call: Call, _ list: Value, by set: Value) -> Value {
        var members = ValueSet(call.machine)
        if let error = members.insert(all: set) { return error }
        for index in 0..<call.machine.size(of: list) {
            let answer = members.contains(call.machine.element(list, index))
            if answer.isError || !answer.asBool { return answer }
        }
        return .bool(true)
    }

    private static let contains = function(
        "contains", "Whether every element of the second list is in the first.",
        [
            FunctionExample("sets.contains([1, 2, 3], [2, 3.0])", "true"),
            FunctionExample("sets.contains([1], [])", "true"),
            FunctionExample("sets.contains([1], [1, 2])", "false"),
            FunctionExample("sets.contains([[1], [2, 3]], [[2, 3.0]])", "true"),
        ]
    ) { isCovered($0, $2, by: $1) }

    private static let equivalent = function(
        "equivalent", "Whether each list has every element of the other.",
        [
            FunctionExample("sets.equivalent([1, 2, 2], [2, 1u])", "true"),
            FunctionExample("sets.equivalent([1], [1, 2])", "false"),
        ]
    ) { call, left, right in
        let answer = isCovered(call, right, by: left)
        if answer.isError || !answer.asBool { return answer }
        return isCovered(call, left, by: right)
    }

    private static let intersects = function(
        "intersects", "Whether the lists have an element in common.",
        [
            FunctionExample("sets.intersects([1, 2], [2.0, 3])", "true"),
            FunctionExample("sets.intersects([1], [])", "false"),
        ]
    ) { call, left, right in
        var members = ValueSet(call.machine)
        if let error = members.insert(all: right) { return error }
        for index in 0..<call.machine.size(of: left) {
            let answer = members.contains(call.machine.element(left, index))
            if answer.isError || answer.asBool { return answer }
        }
        return .bool(false)
    }
}
