/// A record with named, typed fields: how the checker knows an evidence kind.
///
/// At run time it is a map.
public struct ObjectType: Sendable {
    /// One field.
    public struct Field: Sendable {
        /// The name.
        public let name: String
        /// The type.
        public let type: CELType
        /// Whether an object may lack it: reading it then is an error, `has` is false.
        public let optional: Bool
        /// A line for people.
        public let documentation: String

        /// Makes a field.
        public init(
            _ name: String, _ type: CELType, optional: Bool = false, documentation: String = ""
        ) {
            self.name = name
            self.type = type
            self.optional = optional
            self.documentation = documentation
        }
    }

    /// The type's name, as in `CELType.object(name)`.
    public let name: String
    /// Its fields, in declared order.
    public let fields: [Field]

    /// Makes an object type.
    public init(_ name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
    }
}
