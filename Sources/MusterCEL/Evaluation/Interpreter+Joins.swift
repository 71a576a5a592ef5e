extension Interpreter {
    /// Before a loop that asks for a field's value: whether elements without that value may be skipped.
    ///
    /// Costs a step for every 64 elements and every 16 bytes of the value, whether the list is searched or looked up.
    @inline(never) func probe(_ i: Step) -> Step {
        let join = machine.host.joins[Int(i.x)]
        join.rest()
        let iterator = registers + Int(i.b)
        let raw = registers[Int(i.a)]
        guard iterator[1].tag == .nodeList, iterator[1].aux >= JoinIndex.smallest, !raw.isError
        else { return i.next }
        let wanted = machine.peek(raw)
        guard JoinIndex.isExact(wanted) else { return i.next }
        let bytes = wanted.isStringLike ? wanted.count : 0
        if let error = machine.charge(Int(iterator[1].aux) >> 6 + bytes >> 4) {
            return unwind(error, i)
        }
        // The value that is looked for was read, even if no element bears it.
        let key = machine.resolve(raw)
        join.begin(
            machine, iterator[1].binding, low: UInt32(truncatingIfNeeded: iterator[0].payload),
            count: iterator[1].aux, key: key)
        return i.next
    }

    /// The next element on which the condition has to decide.
    @inline(never) func advanceToMatch(_ i: Step) -> Step {
        let join = machine.host.joins[Int(i.x)]
        if join.isActive {
            let iterator = registers + Int(i.b)
            iterator[0].aux = join.next(machine, iterator[1].binding, from: iterator[0].aux)
        }
        return advance(i)
    }
}
