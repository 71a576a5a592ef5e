/// An error as it is made: plain bits, turned into words only when it reaches the caller.
struct ErrorRecord {
    let code: ErrorCode
    /// The instruction that failed; -1 until the error reaches the interpreter.
    var instruction: Int32
    /// The values concerned, such as operands, a key or a field's name.
    let first: Value
    let second: Value
}
