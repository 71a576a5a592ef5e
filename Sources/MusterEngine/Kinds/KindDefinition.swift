import MusterCEL
import MusterModel
import MusterSource

/// A kind as its file states it.
struct KindDefinition: Sendable {
    /// One field of an item.
    struct Field: Sendable {
        let name: String
        let type: CELType
        let isOptional: Bool
        let documentation: String
    }

    /// The way from one document format to items.
    struct Adapter: Sendable {
        let name: Located<String>
        let format: Located<String>
        let detect: ExpressionText?
        let each: ExpressionText
        /// Whether an item is the report of a probe that failed on its own side.
        let unreliable: ExpressionText?
        let item: [(field: Located<String>, expression: ExpressionText)]
        let examples: [AdapterExample]
    }

    let name: Located<String>
    let title: String
    let evidenceClass: EvidenceClass
    let key: [String]
    let subject: ExpressionText?
    let fields: [Field]
    let adapters: [Adapter]
    /// The file it was read from, into which its examples point.
    let document: Document
    /// Whether the file is, byte for byte, the one inside the program, of which every mistake would be known.
    var isShipped = false

    /// How the checker knows an item.
    var objectType: ObjectType {
        ObjectType(
            name.value,
            fields: fields.map {
                ObjectType.Field(
                    $0.name, $0.type, optional: $0.isOptional, documentation: $0.documentation)
            })
    }
}
