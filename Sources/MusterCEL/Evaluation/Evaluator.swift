public import MusterSource

/// Runs one program again and again: one for each thread.
///
/// Owns the memory of computed values, which every run takes back: a result is valid until the next run.
public final class Evaluator {
    /// The program it runs.
    public let program: Program
    /// Whether runs note the document values they look at, for an explanation; costs time.
    public var recordsReads: Bool {
        get { state.pointee.records }
        set { state.pointee.records = newValue }
    }

    let host: EvaluatorHost
    let machine: Machine
    private let state: UnsafeMutablePointer<MachineState>
    /// Constants lie before this address, variables and temporaries from it on.
    private let registers: UnsafeMutablePointer<Value>
    private let registerBlock: UnsafeMutablePointer<Value>
    private let sites: UnsafeMutablePointer<FieldSite>
    private let bindings: UnsafeMutablePointer<Binding>
    private var stores: [ConstantStore?]
    private let steps: Int
    /// Whether the last run looked at a secret.
    private var isTainted = false
    /// The last binding's number.
    private var epoch: UInt64 = 0

    /// Prepares to run a program; every variable is unbound.
    public init(_ program: Program) {
        self.program = program
        steps = program.limits.steps
        let slots = program.variables.count
        let constants = program.constants.count
        let count = constants + slots + program.temporaries
        host = EvaluatorHost(limits: program.limits, slots: slots, joins: program.joins)
        registerBlock = .allocate(capacity: count)
        registerBlock.initialize(repeating: .null, count: count)
        registers = registerBlock + constants
        for (index, constant) in program.constants.enumerated() {
            registers[-1 - index] = constant
        }
        for slot in 0..<slots { registers[slot] = Value(.unbound, payload: UInt64(slot)) }
        sites = .allocate(capacity: max(program.sites.count, 1))
        _ = UnsafeMutableBufferPointer(start: sites, count: program.sites.count)
            .initialize(from: program.sites)
        bindings = .allocate(capacity: max(slots, 1))
        stores = Array(repeating: nil, count: slots)
        let code = LoadedProgram(
            start: program.code, halt: program.code + program.halt, registers: registers,
            sites: sites, sets: program.sets, bodies: program.bodies,
            handlerOf: program.handlerOf, handlers: program.handlers,
            program: Unmanaged.passUnretained(program))
        state = .allocate(capacity: 1)
        let (bump, room) = host.arena.chunk(atLeast: 1)
        state.initialize(
            to: MachineState(
                bump: bump, room: room, steps: program.limits.steps, records: false,
                depthLimit: program.limits.valueDepth, failure: .null, textEnd: nil,
                firstBump: bump,
                firstRoom: room, code: code, host: Unmanaged.passUnretained(host)))
        machine = Machine(state: state)
    }

    deinit {
        registerBlock.deallocate()
        sites.deallocate()
        bindings.deallocate()
        state.deallocate()
    }

    /// What the last run read, each value once, in order; empty unless `recordsReads`.
    public var reads: [Read] {
        var reads: [Read] = []
        // Most assertions read a value or two.
        if host.readCount <= 8 {
            reads.reserveCapacity(host.readCount)
            host.forEachRead { read in
                let isKnown = reads.contains {
                    $0.document === read.document && $0.node == read.node
                }
                if !isKnown { reads.append(read) }
            }
            return reads
        }
        var seen: Set<Seen> = []
        host.forEachRead { read in
            let key = Seen(document: ObjectIdentifier(read.document), node: read.node)
            if seen.insert(key).inserted { reads.append(read) }
        }
        return reads
    }

    /// What the last run read last; nil if it read nothing of a document, or unless `recordsReads`.
    public var lastRead: Read? { host.lastRead }

    private struct Seen: Hashable {
        let document: ObjectIdentifier
        let node: NodeID
    }

    // MARK: Binding

    /// Binds a variable to a value of a document, without copying or reading it.
    public func bind(_ slot: Int, _ document: Document, _ node: NodeID) {
        precondition(program.variables.indices.contains(slot), "a slot is a variable's position")
        if host.documents[slot] !== document {
            host.bind(slot, document)
            epoch += 1
            bindings[slot] = Binding(view: document.view, slot: slot, epoch: epoch)
        }
        registers[slot] = .node(bindings + slot, node.rawValue)
    }

    /// Binds a variable to a value, which is copied.
    public func bind(_ slot: Int, _ value: PlainValue) {
        precondition(program.variables.indices.contains(slot), "a slot is a variable's position")
        let store = ConstantStore()
        registers[slot] = PlainReader.value(value, store)
        stores[slot] = store
    }

    // MARK: Running

    /// Evaluates the program over what is bound now.
    public func run() -> Outcome {
        state.pointee.restart(steps: steps)
        if state.pointee.records { host.forgetReads() }
        let value = Interpreter(machine: machine).run()
        isTainted = state.pointee.hasSeenSecret
        return value.isError ? .failure(error(value)) : .value(value)
    }

    /// What of the last run's results must not be shown.
    var taint: SecretTaint { SecretTaint(isTainted: isTainted, program: program) }

    private func error(_ value: Value) -> EvaluationError {
        let record = value.address.unsafelyUnwrapped.load(as: ErrorRecord.self)
        let words = ValueWords(machine: machine, taint: taint)
        // Words about a failure must not fail themselves, nor count as reads.
        let records = state.pointee.records
        state.pointee.records = false
        state.pointee.steps = program.limits.steps
        defer { state.pointee.records = records }
        let (kind, message) = EvaluationDiagnostics.describe(record, words)
        return EvaluationError(
            kind: kind, message: message, span: span(record),
            origin: origin(record.first) ?? origin(record.second))
    }

    private func span(_ record: ErrorRecord) -> Range<Int> {
        let position = Int(record.instruction)
        if position >= 0 { return program.spans[position] }
        return position == -1 ? 0..<program.text.bytes.count : program.siteSpans[-2 - position]
    }

    /// The place a value came from; nil for computed values.
    public func origin(_ value: Value) -> Read? {
        switch value.tag {
        case .node, .nodeList, .nodeMap:
            guard let document = host.documents[value.binding.pointee.slot] else { return nil }
            return Read(document: document, node: NodeID(value.aux))
        default: return nil
        }
    }
}
