/// A program and the memory it runs in, as pointers.
struct LoadedProgram {
    let start: UnsafePointer<Instruction>
    /// The instruction that ends a run without a value.
    let halt: UnsafePointer<Instruction>
    /// Constants lie before this address, variables and temporaries from it on.
    let registers: UnsafeMutablePointer<Value>
    let sites: UnsafeMutablePointer<FieldSite>
    let sets: UnsafePointer<ConstantSet>
    let bodies: UnsafePointer<FunctionBody>
    let handlerOf: UnsafePointer<Int32>
    let handlers: UnsafePointer<Handler>
    let program: Unmanaged<Program>
}
