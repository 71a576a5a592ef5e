/// The types of an environment's variables and fields, in one arena with the signatures.
struct EnvironmentTypes: Sendable {
    /// A declared record.
    struct Object: Sendable {
        let fields: [String: TypeID]
        let names: [String]
    }

    let arena: TypeArena
    /// By slot.
    let variables: [TypeID]
    private let objects: [String: Object]

    init(_ variables: [Variable], _ objects: [ObjectType], _ signatures: TypeArena) {
        var arena = signatures
        func convert(_ type: CELType) -> TypeID {
            var none: [String] = []
            let id = arena.convert(WellKnownType.resolve(type), formals: &none)
            return arena[id].isGeneric ? .dyn : id
        }
        self.variables = variables.map { convert($0.type) }
        self.objects = Dictionary(
            objects.map { object in
                // Other names cannot be spelt behind a dot, and must not equal one that can.
                let fields = object.fields.filter { $0.name.utf8.allSatisfy { $0 < 0x80 } }
                    .map { ($0.name, convert($0.type)) }
                return (
                    object.name,
                    Object(
                        fields: Dictionary(fields, uniquingKeysWith: { $1 }),
                        names: object.fields.map(\.name))
                )
            }, uniquingKeysWith: { $1 })
        arena.share()
        self.arena = arena
    }

    /// A declared record; nil for a message of which nothing is known.
    func object(_ name: String) -> Object? { objects[name] }
}
