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
    /// The elements by their field; nil until built.
    private var groups: KeyGroups?
    private var unclear: [UInt32] = []

    // The loop that runs.
    private var key = Value.null
    /// The elements that may be equal, as places in `groups`.
    private(set) var candidates = 0..<0
    private var nextCandidate = 0
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
        candidates = 0..<0
        nextUnclear = 0
        let asked = machine.host.documents[binding.pointee.slot]
        if document !== asked || self.low != low || self.count != count {
            document = asked
            self.low = low
            self.count = count
            groups = nil
            return
        }
        let groups = groups ?? build(machine, binding)
        candidates = groups.candidates(key) { value(machine, binding, $0) }
        nextCandidate = candidates.lowerBound
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
        guard let groups else { return scan(machine, binding, from: position) }
        var equal = count
        while nextCandidate < candidates.upperBound {
            let element = groups.positions[nextCandidate]
            if element >= position, let value = value(machine, binding, element),
                KeyEquality.equal(value, key)
            {
                equal = element
                break
            }
            nextCandidate += 1
        }
        while nextUnclear < unclear.count, unclear[nextUnclear] < position { nextUnclear += 1 }
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

    private func build(_ machine: Machine, _ binding: UnsafePointer<Binding>) -> KeyGroups {
        unclear = []
        let made = KeyGroups(count: count) { position in
            let value = value(machine, binding, position)
            if value == nil { unclear.append(position) }
            return value
        }
        groups = made
        return made
    }
}
