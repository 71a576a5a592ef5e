import MusterCEL
import MusterSource

/// A kind whose expressions are checked and planned.
struct CompiledKind: Sendable {
    /// One adapter.
    struct Adapter: Sendable {
        let definition: KindDefinition.Adapter
        let detect: Program?
        let each: Program
        let unreliable: Program?
        /// In the order of the kind's fields; nil where the adapter leaves an optional field out.
        let fields: [Program?]
    }

    let definition: KindDefinition
    let subject: Program?
    let adapters: [Adapter]

    /// The slots of an adapter's scope.
    enum Slot {
        static let document = 0
        static let file = 1
        static let given = 2
        static let item = 3
    }

    /// The slot of the item in a subject's scope.
    static let subjectItemSlot = 0
}
