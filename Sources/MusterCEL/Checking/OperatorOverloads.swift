/// The signatures of the operators (language definition, "List of Standard Definitions").
///
/// `&&`, `||`, `!` and `?:` are checked by rules of their own.
enum OperatorOverloads {
    static let all: [(name: String, overloads: [Overload])] = [
        (Operator.add, add), (Operator.subtract, subtract),
        (Operator.multiply, arithmetic("multiply", [.int, .uint, .double])),
        (Operator.divide, arithmetic("divide", [.int, .uint, .double])),
        (Operator.modulo, arithmetic("modulo", [.int, .uint])),
        (
            Operator.negate,
            [Overload("negate_int64", [.int], .int), Overload("negate_double", [.double], .double)]
        ),
        (Operator.equals, [Overload("equals", [element, element], .bool)]),
        (Operator.notEquals, [Overload("not_equals", [element, element], .bool)]),
        (Operator.less, order("less")), (Operator.lessEquals, order("less_equals")),
        (Operator.greater, order("greater")), (Operator.greaterEquals, order("greater_equals")),
        (Operator.isIn, contained), (Operator.index, index),
        (Operator.optionalIndex, optionalIndex),
    ]

    private static let element = CELType.parameter("A")
    private static let other = CELType.parameter("B")
    private static let list = CELType.list(element)
    private static let map = CELType.map(element, other)

    private static func arithmetic(_ name: String, _ types: [CELType]) -> [Overload] {
        types.map { Overload("\(name)_\($0)", [$0, $0], $0) }
    }

    private static let add =
        arithmetic("add", [.int, .uint, .double, .string, .bytes, list])
        + [
            Overload("add_timestamp_duration", [.timestamp, .duration], .timestamp),
            Overload("add_duration_timestamp", [.duration, .timestamp], .timestamp),
            Overload("add_duration_duration", [.duration, .duration], .duration),
        ]

    private static let subtract =
        arithmetic("subtract", [.int, .uint, .double])
        + [
            Overload("subtract_timestamp_duration", [.timestamp, .duration], .timestamp),
            Overload("subtract_timestamp_timestamp", [.timestamp, .timestamp], .duration),
            Overload("subtract_duration_duration", [.duration, .duration], .duration),
        ]

    /// Numbers of all types stand on one line; everything else is compared with its own type.
    private static func order(_ name: String) -> [Overload] {
        let numbers: [CELType] = [.int, .uint, .double]
        let alike: [CELType] = numbers + [.string, .bytes, .bool, .timestamp, .duration]
        return alike.map { Overload("\(name)_\($0)", [$0, $0], .bool) }
            + numbers.flatMap { left in
                numbers.filter { $0 != left }.map { right in
                    Overload("\(name)_\(left)_\(right)", [left, right], .bool)
                }
            }
    }

    private static let contained = [
        Overload("in_list", [element, list], .bool), Overload("in_map", [element, map], .bool),
    ]

    private static let index = [
        Overload("index_list", [list, .int], element),
        Overload("index_map", [map, element], other),
        Overload("optional_list_index_int", [.optional(list), .int], .optional(element)),
        Overload("optional_map_index_value", [.optional(map), element], .optional(other)),
    ]

    private static let optionalIndex = [
        Overload("list_optindex_optional_int", [list, .int], .optional(element)),
        Overload("map_optindex_optional_value", [map, element], .optional(other)),
        Overload(
            "optional_list_optindex_optional_int", [.optional(list), .int], .optional(element)),
        Overload(
            "optional_map_optindex_optional_value", [.optional(map), element], .optional(other)),
    ]
}
