/// One block of RFC 7468 text: a label, headers as RFC 1421 has them, and base64.
struct PEMBlock {
    /// What stands between `BEGIN ` and the dashes.
    let label: Range<Int>
    /// The line that begins the block.
    let opening: Range<Int>
    /// From the line behind the headers to the line before the end.
    let body: Range<Int>
    /// Whether a header says that the content is encrypted.
    let hasEncryptionHeader: Bool
}
