/// What a running evaluation changes, at a fixed address outside any object, so that access is never checked at run time.
struct MachineState {
    var bump: UnsafeMutableRawPointer
    var room: Int
    /// Steps left.
    var steps: Int
    /// Whether reads of document nodes are noted.
    var records: Bool
    var depthLimit: Int
    let host: Unmanaged<EvaluatorHost>

    /// Reserves bytes, aligned to 16, valid until the next run.
    @inline(__always) mutating func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
        let size = (bytes + 15) & ~15
        if size > room { grow(size) }
        let result = bump
        bump += size
        room -= size
        return result
    }

    @inline(never) private mutating func grow(_ size: Int) {
        (bump, room) = host.takeUnretainedValue().arena.chunk(atLeast: size)
    }
}
