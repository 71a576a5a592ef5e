import MusterSource

/// Why a cell cannot be read.
struct CSVMistake: Error {
    let diagnostic: Diagnostic
    /// Where the reader stood.
    let offset: Int
    /// Whether the quotes are so wrong that no later line can be trusted.
    let isFatal: Bool
}
