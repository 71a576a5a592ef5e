public import MusterModel

/// A kind as people read about it.
public struct KindDescription: Sendable {
    /// One field.
    public struct Field: Sendable {
        /// Its name.
        public let name: String
        /// Its type, as a user writes it.
        public let type: String
        /// Whether an item may lack it.
        public let isOptional: Bool
        /// A line about it.
        public let documentation: String
    }

    /// One adapter.
    public struct Adapter: Sendable {
        /// Its name, for `adapter:`.
        public let name: String
        /// The format it takes, for `format:`.
        public let format: String
    }

    /// Such as `tls.endpoint`.
    public let name: String
    /// One line.
    public let title: String
    /// How its facts are known.
    public let evidenceClass: EvidenceClass
    /// The fields that make an item's identity.
    public let key: [String]
    /// Its fields, as declared.
    public let fields: [Field]
    /// Its adapters, as declared.
    public let adapters: [Adapter]

    /// The kinds of a project's library, by name.
    public static func all(of project: Project) -> [KindDescription] {
        project.library.kinds.map { kind in
            let definition = kind.definition
            return KindDescription(
                name: definition.name.value, title: definition.title,
                evidenceClass: definition.evidenceClass, key: definition.key,
                fields: definition.fields.map {
                    Field(
                        name: $0.name, type: TypeName.text($0.type), isOptional: $0.isOptional,
                        documentation: $0.documentation)
                },
                adapters: definition.adapters.map {
                    Adapter(name: $0.name.value, format: $0.format.value)
                })
        }
    }
}
