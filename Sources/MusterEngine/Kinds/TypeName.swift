import MusterCEL

/// Reads the types that kinds and parameters declare: `string`, `list(int)`, `map(string, dyn)`.
enum TypeName {
    static let simple: [(name: String, type: CELType)] = [
        ("string", .string), ("int", .int), ("uint", .uint), ("double", .double), ("bool", .bool),
        ("bytes", .bytes), ("timestamp", .timestamp), ("duration", .duration), ("dyn", .dyn),
    ]

    /// Nil for a text that is no type, or nests deeper than eight.
    static func parse(_ text: String) -> CELType? {
        parse(Array(text.utf8.filter { $0 != 0x20 })[...], depth: 0)
    }

    private static func parse(_ bytes: ArraySlice<UInt8>, depth: Int) -> CELType? {
        if let found = simple.first(where: { $0.name.utf8.elementsEqual(bytes) }) {
            return found.type
        }
        guard depth < 8, bytes.last == UInt8(ascii: ")") else { return nil }
        if bytes.starts(with: "list(".utf8) {
            return parse(bytes.dropFirst(5).dropLast(), depth: depth + 1).map { .list($0) }
        }
        guard bytes.starts(with: "map(string,".utf8) else { return nil }
        return parse(bytes.dropFirst(11).dropLast(), depth: depth + 1).map { .map(.string, $0) }
    }

    /// The type as a user writes it.
    static func text(_ type: CELType) -> String {
        switch type {
        case .list(let element): "list(\(text(element)))"
        case .map(_, let value): "map(string, \(text(value)))"
        default: simple.first { $0.type == type }?.name ?? "dyn"
        }
    }
}
