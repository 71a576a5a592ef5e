import MusterCEL
import MusterSource

/// Where the values behind a result stand, as `path:line:column`.
struct EvalPlaces {
    /// Of the result itself, or of the elements of a computed list.
    let origins: [String]
    /// Of everything else the evaluation read.
    let others: [String]

    init(of value: Value, in evaluator: Evaluator) {
        let reads = evaluator.reads
        var values = [value]
        if evaluator.origin(value) == nil, let count = evaluator.count(value) {
            values += (0..<count).compactMap { evaluator.element(value, $0) }
        }
        let found = values.compactMap { evaluator.origin($0) }
        let known = Set(found.map { $0.node })
        origins = found.filter(Self.isInFile).map(Self.place)
        // All values come from the one document that holds the files, so its nodes are names enough.
        others = reads.filter { !known.contains($0.node) && Self.isInFile($0) }.map(Self.place)
    }

    private static func place(_ read: Read) -> String {
        read.document.location(read.node).description
    }

    /// The list of all files stands in none of them.
    private static func isInFile(_ read: Read) -> Bool {
        read.node != read.document.root
    }
}
