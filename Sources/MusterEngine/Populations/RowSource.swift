import MusterModel
import MusterSource

/// A file of rows whose items a population is made of, part by part.
struct RowSource: Sendable {
    let rows: RowFile
    let adapter: CompiledKind.Adapter
    let kind: CompiledKind
    let given: (document: Document, node: NodeID)?
    let effective: EvidenceDate?
    let isSample: Bool
    /// Where muster.yaml asks for the file.
    let declared: Location
    /// The place of the file among all.
    let place: Int
    /// Its place among what is said of the files of the population.
    let yield: Int

    /// The elements of a part, and what makes items of them.
    func elements(ofPart index: Int) -> Result<(AdapterRun, [ListElement]), RowProblem> {
        rows.document(index).flatMap { document in
            let run = AdapterRun(
                adapter: adapter, kind: kind, document: document, path: rows.path, given: given)
            return run.elements().map { (run, $0) }.mapError {
                .malformed([$0.diagnostic(of: run, at: declared)])
            }
        }
    }
}
