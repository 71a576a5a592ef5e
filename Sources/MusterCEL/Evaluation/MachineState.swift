/// What a running evaluation changes, at a fixed address outside any object, so that access is never checked at run time.
struct MachineState {
    var bump: UnsafeMutableRawPointer
    var room: Int
    /// Steps left.
    var steps: Int
    /// Whether reads of document nodes are noted.
    var records: Bool
    /// Whether the run has looked at a value that is never shown.
    var hasSeenSecret = false
    var depthLimit: Int
    /// The error that ended the run.
    var failure: Value
    /// Where the last concatenation ends: if nothing was made since, the next one goes on from there.
    var textEnd: UnsafeMutableRawPointer?
    /// The first block, which every run starts with again.
    let firstBump: UnsafeMutableRawPointer
    let firstRoom: Int
    var hasGrown = false
    let code: LoadedProgram
    let host: Unmanaged<EvaluatorHost>

    /// Takes all memory back and sets the budget.
    @inline(__always) mutating func restart(steps budget: Int) {
        if hasGrown { shrink() }
        bump = firstBump
        room = firstRoom
        steps = budget
        textEnd = nil
        hasSeenSecret = false
    }

    @inline(never) private mutating func shrink() {
        host.takeUnretainedValue().arena.reset()
        hasGrown = false
    }

    /// Adds bytes directly after the text that ends at `end`; false if that is not the last thing made or there is no room.
    mutating func extend(_ end: UnsafeRawPointer, by count: Int) -> Bool {
        guard let textEnd, UnsafeRawPointer(textEnd) == end else { return false }
        let address = Int(bitPattern: textEnd)
        let used = (address + 15) & ~15
        let wanted = (address + count + 15) & ~15
        guard used == Int(bitPattern: bump), wanted - used <= room else { return false }
        bump += wanted - used
        room -= wanted - used
        self.textEnd = textEnd + count
        return true
    }

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
        hasGrown = true
        (bump, room) = host.takeUnretainedValue().arena.chunk(atLeast: size)
    }
}
