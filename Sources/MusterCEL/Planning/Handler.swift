/// Where an error goes: into a register, on to an instruction that knows what to do with it.
struct Handler {
    /// A label while planning, then an instruction.
    var target: Int32
    let register: Int32
}
