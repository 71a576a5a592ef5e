/// One step of a program: 16 bytes.
///
/// Registers below zero are constants, from zero on variables, then temporaries.
struct Instruction {
    /// The bits of `n` where fields are looked up.
    static let negated: UInt8 = 1
    static let stable: UInt8 = 2

    var opcode: Opcode
    var n: UInt8 = 0
    var x: UInt16 = 0
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0

    init(
        _ opcode: Opcode, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0, n: UInt8 = 0, x: Int = 0
    ) {
        self.opcode = opcode
        self.n = n
        self.x = UInt16(truncatingIfNeeded: x)
        self.a = a
        self.b = b
        self.c = c
    }
}
