/// One member of a list in sudoers: a user, a host, an alias, a command.
struct SudoersWord {
    /// What the source holds, a `!` before it included.
    let span: Range<Int>
    /// Without quotes and escapes, and without a `!`.
    let bytes: [UInt8]
    /// Whether an odd number of `!` stands before it.
    let isNegated: Bool

    /// The text with its negation, as lists show it.
    var text: [UInt8] { isNegated ? [UInt8(ascii: "!")] + bytes : bytes }
}
