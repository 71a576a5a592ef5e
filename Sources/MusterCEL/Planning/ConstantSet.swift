/// The members of a constant list on the right of an `in`, hashed once for each program.
///
/// Plain bits, so that the loop touches no references.
struct ConstantSet {
    private static let scanned = 4
    private let members: UnsafeBufferPointer<Value>
    private let table: UnsafeMutablePointer<UInt32>
    private let mask: UInt32
    /// Whether all members are strings: then nothing else can be one.
    private let isText: Bool

    /// A set; nil if a member is no plain scalar.
    init?(_ members: UnsafeBufferPointer<Value>, in store: ConstantStore) {
        guard members.allSatisfy({ KeyEquality.hash($0) != nil }) else { return nil }
        var size = 8
        while size < 2 * members.count { size *= 2 }
        table = store.table(size)
        mask = UInt32(size - 1)
        self.members = members
        isText = members.allSatisfy { $0.tag == .string }
        for (index, member) in members.enumerated() {
            var slot = (KeyEquality.hash(member) ?? 0) & mask
            while table[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
            table[Int(slot)] = UInt32(index + 1)
        }
    }

    /// Whether a plain scalar equals a member.
    @inline(__always) func contains(_ value: Value) -> Bool {
        if isText, value.tag != .string { return false }
        if members.count <= Self.scanned {
            if isText { return scan(value) }
            for index in 0..<members.count where KeyEquality.equal(members[index], value) {
                return true
            }
            return false
        }
        guard let hash = KeyEquality.hash(value) else { return false }
        var slot = hash & mask
        while table[Int(slot)] != 0 {
            if KeyEquality.equal(members[Int(table[Int(slot)] - 1)], value) { return true }
            slot = (slot &+ 1) & mask
        }
        return false
    }

    @inline(__always) private func scan(_ text: Value) -> Bool {
        for index in 0..<members.count where KeyEquality.sameBytes(members[index], text) {
            return true
        }
        return false
    }
}
