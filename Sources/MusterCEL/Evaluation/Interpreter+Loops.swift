import MusterSource

extension Interpreter {
    /// Sets up the two registers of an iterator: where it is, and what it runs over.
    @inline(never) func iterate(_ i: Step) -> Step {
        let range = machine.resolve(registers[Int(i.b)])
        guard range.isList || range.isMap else {
            let culprit = range.isError ? range : registers[Int(i.b)]
            return unwind(machine.fail(.badRange, culprit), i)
        }
        let count = UInt32(truncatingIfNeeded: machine.size(of: range))
        let base: UInt64
        switch range.tag {
        case .list: base = range.payload
        case .map: base = UInt64(UInt(bitPattern: range.mapHeader.pointee.entries))
        case .nodeMap: base = places(of: range)
        default: base = UInt64(range.node.low)
        }
        registers[Int(i.a)] = Value(.iterator, aux: 0, payload: base)
        registers[Int(i.a) + 1] = Value(
            range.tag, aux: count,
            payload: range.tag == .nodeList || range.tag == .nodeMap ? range.payload : 0)
        return i.next
    }

    /// A map's first key, and in the high half a row's first value; zero where values stand beside their keys.
    private func places(of map: Value) -> UInt64 {
        let key = UInt64(map.binding.pointee.view.firstKey(of: map.node))
        // A row comes after the map that holds its keys, so its values never start at zero.
        return map.node.flags.contains(.sharesKeys) ? key | UInt64(map.node.low) << 32 : key
    }

    @inline(never) func advance(_ i: Step) -> Step {
        let iterator = registers + Int(i.b)
        let position = iterator[0].aux
        if position == iterator[1].aux { return i.jump(i.c) }
        iterator[0].aux = position &+ 1
        machine.state.pointee.steps &-= 4
        if machine.state.pointee.steps < 0 { return unwind(machine.fail(.steps), i) }
        let variable = registers + Int(i.a)
        if iterator[1].tag == .nodeList, i.n == 1 {
            variable[0] = Value(
                .node, aux: UInt32(truncatingIfNeeded: iterator[0].payload) &+ position,
                payload: iterator[1].payload)
        } else {
            advanceSlowly(i, iterator, variable, position)
        }
        return i.next
    }

    @inline(never) private func advanceSlowly(
        _ i: Step, _ iterator: UnsafeMutablePointer<Value>,
        _ variable: UnsafeMutablePointer<Value>, _ position: UInt32
    ) {
        let low = UInt32(truncatingIfNeeded: iterator[0].payload)
        let values = iterator[0].address?.assumingMemoryBound(to: Value.self)
        let index = Int(position)
        switch iterator[1].tag {
        case .list, .nodeList:
            let element =
                iterator[1].tag == .list
                ? values?[index] ?? .null
                : Value(.node, aux: low &+ position, payload: iterator[1].payload)
            if i.n == 1 {
                variable[0] = element
            } else {
                variable[0] = .int(index)
                variable[1] = element
            }
        case .map:
            variable[0] = values?[2 * index] ?? .null
            if i.n == 2 { variable[1] = values?[2 * index + 1] ?? .null }
        default:
            let key = low &+ 2 &* position
            variable[0] = Value(.node, aux: key, payload: iterator[1].payload)
            if i.n == 2 {
                let row = UInt32(truncatingIfNeeded: iterator[0].payload >> 32)
                variable[1] = Value(
                    .node, aux: row == 0 ? key &+ 1 : row &+ position,
                    payload: iterator[1].payload)
            }
        }
    }

    /// One element of `all` (`continuing` true) or `exists` (false).
    @inline(never) func foldStep(_ i: Step, continuing: Bool) -> Step {
        let condition = registers[Int(i.a)]
        guard condition.tag == .bool else { return foldSlowly(i, continuing: continuing) }
        if (condition.payload != 0) == continuing { return i.jump(i.c) }
        registers[Int(i.b)] = condition
        return i.next
    }

    @inline(never) private func foldSlowly(_ i: Step, continuing: Bool) -> Step {
        let condition = machine.resolve(registers[Int(i.a)])
        if condition.tag != .bool { return rememberError(i, condition) }
        if (condition.payload != 0) == continuing { return i.jump(i.c) }
        registers[Int(i.b)] = condition
        return i.next
    }

    @inline(never) private func rememberError(
        _ i: Step, _ condition: Value
    ) -> Step {
        if registers[Int(i.b)].tag == .bool {
            let error = machine.fail(.notBool, condition.isError ? condition : registers[Int(i.a)])
            let record = error.address.unsafelyUnwrapped
                .assumingMemoryBound(to: ErrorRecord.self)
            if record.pointee.instruction == -1 {
                UnsafeMutablePointer(mutating: record).pointee.instruction = Int32(
                    truncatingIfNeeded: i.position(from: machine.state.pointee.code.start))
            }
            registers[Int(i.b)] = error
        }
        return i.jump(i.c)
    }

    func count(_ i: Step) -> Step {
        switch i.opcode {
        case .countStep:
            let condition = machine.resolve(registers[Int(i.a)])
            guard condition.tag == .bool else {
                return unwind(machine.fail(.notBool, condition), i)
            }
            registers[Int(i.b)].payload &+= condition.payload
            return i.jump(i.c)
        default: registers[Int(i.a)] = .bool(registers[Int(i.b)].payload == 1)
        }
        return i.next
    }

    // MARK: Building

    /// Accumulators live in the arena; their registers hold the address.
    private func list(_ register: Int32) -> UnsafeMutablePointer<ListBuilder> {
        UnsafeMutableRawPointer(mutating: registers[Int(register)].address.unsafelyUnwrapped)
            .assumingMemoryBound(to: ListBuilder.self)
    }

    private func map(_ register: Int32) -> UnsafeMutablePointer<MapBuilder> {
        UnsafeMutableRawPointer(mutating: registers[Int(register)].address.unsafelyUnwrapped)
            .assumingMemoryBound(to: MapBuilder.self)
    }

    @inline(never) func append(_ i: Step) -> Step {
        var value = registers[Int(i.b)]
        if value.tag.rawValue > Value.Tag.node.rawValue { value = machine.resolve(value) }
        if value.isError { return unwind(value, i) }
        return list(i.a).pointee.append(value) ? i.jump(i.c) : unwind(machine.fail(.memory), i)
    }

    func build(_ i: Step) -> Step {
        switch i.opcode {
        case .beginList:
            guard let builder = ListBuilder(machine, capacity: 8),
                let place = machine.allocate(MemoryLayout<ListBuilder>.stride)
            else { return unwind(machine.fail(.memory), i) }
            place.bindMemory(to: ListBuilder.self, capacity: 1).initialize(to: builder)
            registers[Int(i.a)] = Value(.iterator, aux: 0, address: place)
        case .beginMap:
            guard let builder = MapBuilder(machine, capacity: 8),
                let place = machine.allocate(MemoryLayout<MapBuilder>.stride)
            else { return unwind(machine.fail(.memory), i) }
            place.bindMemory(to: MapBuilder.self, capacity: 1).initialize(to: builder)
            registers[Int(i.a)] = Value(.iterator, aux: 0, address: place)
        case .endList: registers[Int(i.a)] = list(i.a).pointee.finish()
        case .endMap: registers[Int(i.a)] = map(i.a).pointee.finish()
        case .insert:
            let error = map(i.a).pointee.insert(registers[Int(i.b)], registers[Int(i.b) + 1])
            return error.map { unwind($0, i) } ?? i.jump(i.c)
        default: return merge(i)
        }
        return i.next
    }

    private func merge(_ i: Step) -> Step {
        let entries = machine.resolve(registers[Int(i.b)])
        guard entries.isMap else {
            let culprit = entries.isError ? entries : registers[Int(i.b)]
            return unwind(machine.fail(.notAMap, culprit), i)
        }
        for index in 0..<machine.size(of: entries) {
            if let error = map(i.a).pointee.insert(
                machine.key(entries, index), machine.entry(entries, index))
            {
                return unwind(error, i)
            }
        }
        return i.jump(i.c)
    }
}
