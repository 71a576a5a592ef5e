import MusterCEL
import MusterParallel
import MusterSource

/// A kind whose expressions are checked and planned.
struct CompiledKind: Sendable {
    /// One adapter. Those of the library inside the program are compiled when a document asks for them: most
    /// projects have one format of a kind, and each kind knows many.
    struct Adapter: Sendable {
        /// What a document is read with.
        struct Programs: Sendable {
            let each: Program
            let unreliable: Program?
            /// In the order of the kind's fields; nil where the adapter leaves an optional field out.
            let fields: [Program?]
            /// Whether each item rests on one row of a file of rows, and on nothing else in it but its header.
            let readsRowsAlone: Bool
        }

        let definition: KindDefinition.Adapter
        private let detecting: OnDemand<Program??>
        private let reading: OnDemand<Programs?>

        /// Nil is what does not compile, of `detect` beside `.some(nil)`, which is none.
        init(
            _ definition: KindDefinition.Adapter, detect: OnDemand<Program??>,
            programs: OnDemand<Programs?>
        ) {
            self.definition = definition
            detecting = detect
            reading = programs
        }

        /// What tells its documents from others of the format; nil if it takes them all, which it does too where this
        /// does not compile: then it has no `programs`, and what it takes cannot be read.
        var detect: Program? { detecting.value ?? nil }

        /// Nil if one of its expressions does not compile.
        var programs: Programs? { detecting.value.flatMap { _ in reading.value } }
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

    /// The adapter that reads the ledger, if the kind has one: such a kind needs no evidence entry.
    var ledgerAdapter: Adapter? {
        adapters.first { $0.definition.format.value.isSame(as: LedgerDocument.format) }
    }

    /// The slot of the item in a subject's scope.
    static let subjectItemSlot = 0
}
