import MusterModel
import MusterSource

/// Why something that a verdict needs could not be said.
struct OpenQuestion: Error {
    let judgement: Judgement

    init(_ judgement: Judgement) { self.judgement = judgement }

    /// A rule that asks for something else than it gets.
    init(_ message: String, at location: Location) {
        judgement = Judgement(
            verdict: .undetermined(.ruleError), message: message,
            observations: [Observation(message, at: location)])
    }

    /// A value that cannot be used: the fault it is, or what is wrong with it.
    init(_ value: ListElement, otherwise message: String) {
        let node = value.document.node(value.node)
        let reason =
            node.kind == .fault
            ? FaultReason(rawValue: UInt8(truncatingIfNeeded: node.high)) : nil
        guard let reason else {
            self.init(message, at: value.place)
            return
        }
        let words = String(decoding: value.document.bytes(value.node), as: UTF8.self)
        self.init(
            Judgement(
                verdict: .undetermined(reason.undetermined), message: words,
                observations: [Observation(words, at: value.place)]))
    }
}
