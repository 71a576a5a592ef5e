import MusterWriters

/// One part of the page.
protocol HTMLSection: Sendable {
    /// The id of the part, the same in every run.
    var anchor: String { get }
    /// Its heading.
    var title: String { get }
    /// A few words for the contents, such as a count; may be empty.
    var note: String { get }
    /// Writes what stands under the heading.
    func write(to html: inout HTMLWriter)
}
