import MusterSource

/// A document a variable is bound to, at a fixed address while its evaluator lives.
struct Binding {
    var view: DocumentView
    /// The slot of the variable, by which the document itself is found again.
    var slot: Int
    /// Differs from that of every other document this evaluator was ever bound to; at least 1.
    var epoch: UInt64
}
