/// What a reader of DER did not find.
struct DERError: Error {
    /// Where, in the decoded bytes, or in the source if `isInSource`.
    let range: Range<Int>
    /// What is wrong or was expected.
    let message: String
    /// Which bytes `range` counts.
    let isInSource: Bool

    init(_ range: Range<Int>, _ message: String, isInSource: Bool = false) {
        self.range = range
        self.message = message
        self.isInSource = isInSource
    }
}
