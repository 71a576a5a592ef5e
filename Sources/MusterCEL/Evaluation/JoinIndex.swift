import MusterSource

/// Finds the elements of a document's list whose field equals a value: what `list.exists(v, v.field == x)` asks.
///
/// The first time a list is asked it is searched from the front, the second time its elements are hashed by the
/// field, so that a join of two populations is linear. Either way the same elements are found, in their order:
/// the equal ones, and those whose field cannot be compared here, on which the condition itself decides.
final class JoinIndex {
    /// Shorter lists are run over as they are.
    static let smallest: UInt32 = 32
    /// Integers and doubles below it are equal exactly if their hashes are made from the same number.
    private static let exact = 0x1p53

    /// Whether the loop that runs may skip elements.
    private(set) var isActive = false
    private let name: Value
    private let hash: UInt32

    // The list that was asked last.
    private var document: Document?
    private var low: UInt32 = 0
    private var count: UInt32 = 0
    /// For each hash the first element, then for each element the next; empty until built.
    private var heads: [Int32] = []
    private var following: [Int32] = []
    private var unclear: [UInt32] = []

    // The loop that runs.
    private var key = Value.null
    private var same: Int32 = -1
    private var nextUnclear = 0

    /// An index over the field with this name.
    init(field name: Value) {
        self.name = name
        hash = NodeHash.of(name.bytes.baseAddress ?? StaticBytes.empty, name.count)
    }

    /// The loop runs over every element.
    func rest() { isActive = false }

    /// The loop looks for elements of the list of `count` nodes from `low` on.
    func begin(
        _ machine: Machine, _ binding: UnsafePointer<Binding>, low: UInt32, count: UInt32,
        key: Value
    ) {
        isActive = true
        self.key = key
        same = -1
        nextUnclear = 0
        let asked = machine.host.documents[binding.pointee.slot]
        if document !== asked || self.low != low || self.count != count {
            document = asked
            self.low = low
            self.count = count
            heads = []
            return
        }
        if heads.isEmpty { build(machine, binding) }
        same = heads[slot(of: key)]
    }

    /// Whether a value is equal to another exactly if `KeyEquality` says so and their hashes are equal.
    static func isExact(_ value: Value) -> Bool {
        switch value.tag {
        case .null, .bool, .int, .uint, .string, .bytes, .timestamp, .duration: true
        case .double: value.asDouble.magnitude < exact
        default: false
        }
    }

    /// The first element from `position` on that the condition has to look at; the list's count if none is left.
    func next(
        _ machine: Machine, _ binding: UnsafePointer<Binding>, from position: UInt32
    ) -> UInt32 {
        if heads.isEmpty { return scan(machine, binding, from: position) }
        while same >= 0, !isCandidate(machine, binding, same, from: position) {
            same = following[Int(same)]
        }
        while nextUnclear < unclear.count, unclear[nextUnclear] < position { nextUnclear += 1 }
        let equal = same >= 0 ? UInt32(same) : count
        return nextUnclear < unclear.count ? min(equal, unclear[nextUnclear]) : equal
    }

    private func scan(
        _ machine: Machine, _ binding: UnsafePointer<Binding>, from position: UInt32
    ) -> UInt32 {
        var position = position
        while position < count {
            guard let value = value(machine, binding, position) else { return position }
            if KeyEquality.equal(value, key) { return position }
            position += 1
        }
        return count
    }

    private func isCandidate(
        _ machine: Machine, _ binding: UnsafePointer<Binding>, _ element: Int32,
        from position: UInt32
    ) -> Bool {
        guard UInt32(element) >= position,
            let value = value(machine, binding, UInt32(element))
        else { return false }
        return KeyEquality.equal(value, key)
    }

    /// The field of an element; nil if it is absent or nothing that can be hashed.
    private func value(
        _ machine: Machine, _ binding: UnsafePointer<Binding>, _ position: UInt32
    ) -> Value? {
        let view = binding.pointee.view
        let element = view[low &+ position]
        guard element.kind == .map,
            let found = view.find(
                name.bytes.baseAddress ?? StaticBytes.empty, name.count, hash: hash, in: element)
        else { return nil }
        switch view[found].kind {
        case .fault, .list, .map: return nil
        default:
            let value = machine.peek(.node(binding, found))
            return Self.isExact(value) ? value : nil
        }
    }

    private func build(_ machine: Machine, _ binding: UnsafePointer<Binding>) {
        var size = 64
        while size < 2 * Int(count) { size *= 2 }
        heads = Array(repeating: -1, count: size)
        following = Array(repeating: -1, count: Int(count))
        unclear = []
        // From the end, so that the chains lead forward.
        for position in stride(from: Int(count) - 1, through: 0, by: -1) {
            guard let value = value(machine, binding, UInt32(position)) else {
                unclear.append(UInt32(position))
                continue
            }
            let slot = slot(of: value)
            following[position] = heads[slot]
            heads[slot] = Int32(truncatingIfNeeded: position)
        }
        unclear.reverse()
    }

    private func slot(of value: Value) -> Int {
        Int(KeyEquality.hash(value) ?? 0) & (heads.count - 1)
    }
}
