/// One header field of a message.
struct MailField {
    /// The name as written.
    let name: Range<Int>
    /// What stands behind the colon up to the end of the last folded line, without white space at the ends.
    let value: Range<Int>
}
