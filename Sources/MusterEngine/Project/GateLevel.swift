/// The lowest severity that closes the gate; `never` is none of them.
enum GateLevel: String, CaseIterable {
    case low, medium, high, critical, never
}
