/// What an undetermined finding does at the gate.
enum GateChoice: String, CaseIterable {
    case fail, pass
}
