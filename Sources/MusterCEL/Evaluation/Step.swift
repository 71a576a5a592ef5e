/// The instruction that runs, its operands read only when an operation asks for them.
struct Step {
    private let instruction: UnsafePointer<Instruction>

    @inline(__always) init(_ instruction: UnsafePointer<Instruction>) {
        self.instruction = instruction
    }

    @inline(__always) var opcode: Opcode { instruction.pointee.opcode }
    @inline(__always) var n: UInt8 { instruction.pointee.n }
    @inline(__always) var x: UInt16 { instruction.pointee.x }
    @inline(__always) var a: Int32 { instruction.pointee.a }
    @inline(__always) var b: Int32 { instruction.pointee.b }
    @inline(__always) var c: Int32 { instruction.pointee.c }

    /// Whether a field is looked up in the same map again and again: below a variable, not in a loop.
    @inline(__always) var isStable: Bool { n & Instruction.stable != 0 }
    /// Whether a comparison asks for inequality.
    @inline(__always) var isNegated: Bool { n & Instruction.negated != 0 }

    /// The instruction after it.
    @inline(__always) var next: Step { Step(instruction + 1) }

    /// The instruction some places away.
    @inline(__always) func jump(_ distance: Int32) -> Step { Step(instruction + Int(distance)) }

    /// Its number in its program.
    @inline(__always) func position(from start: UnsafePointer<Instruction>) -> Int {
        instruction - start
    }
}
