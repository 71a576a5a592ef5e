extension JSONWriter {
    /// The order of an object's members.
    public enum KeyOrder: Sendable {
        /// As the value has them.
        case given
        /// By the UTF-8 bytes of their names.
        case sorted
    }

    /// Writes a member with a string, or null.
    public mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    /// Writes a member with a whole number.
    public mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        int(value)
    }

    /// Writes a member with a truth value.
    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// Writes a member with a list of strings.
    public mutating func member(_ name: StaticString, _ values: [String]) {
        key(name)
        array { json in for value in values { json.string(value) } }
    }

    /// Writes a member with a list; `element` writes one element.
    public mutating func member<Element>(
        _ name: StaticString, _ values: [Element], _ element: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array { json in for value in values { element(&json, value) } }
    }

    /// Writes a member with an object; `body` writes its members.
    public mutating func member(_ name: StaticString, object body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    /// Writes a value with everything in it.
    public mutating func value(_ value: JSONValue, keys: KeyOrder = .given) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .int(let value): int(value)
        case .uint(let value): int(value)
        case .double(let value): double(value)
        case .decimal(let spelling): decimal(spelling)
        case .string(let text): string(text)
        case .array(let elements):
            array { json in for element in elements { json.value(element, keys: keys) } }
        case .object(let members):
            object { json in
                for member in keys == .sorted ? Self.sorted(members) : members {
                    json.key(text: member.name)
                    json.value(member.value, keys: keys)
                }
            }
        }
    }

    private static func sorted(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
        members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
