import MusterSource

/// Which values of a finished run must not be shown: those of a document that are secret, and what was computed
/// after looking at one.
///
/// What a run makes of a secret may be a part of it, or the whole in another spelling, so that every text computed
/// by such a run counts as secret. Truth values and the program's own texts tell nothing.
struct SecretTaint {
    /// Stands where a value is withheld.
    static let words = "(secret)"
    /// Numbers up to this one are counts and lengths; a larger one may be the secret itself, read as a number.
    private static let largestCount: UInt64 = 999

    /// Whether the run looked at a secret.
    let isTainted: Bool
    let program: Program

    /// Whether a value may not be shown; of containers only their parts are secret.
    func withholds(_ value: Value) -> Bool {
        switch value.tag {
        case .node: value.node.flags.contains(.secret)
        case .string, .bytes: isTainted && !isOwn(value)
        case .int: isTainted && value.asInt.magnitude > Self.largestCount
        case .uint: isTainted && value.payload > Self.largestCount
        case .double: isTainted && !(value.asDouble.magnitude <= Double(Self.largestCount))
        case .timestamp, .duration, .ip, .cidr: isTainted
        default: false
        }
    }

    /// The same for a value and what looking at it gave: a value that was only read stands for itself.
    func withholds(_ raw: Value, reading value: Value) -> Bool {
        withholds(raw.tag == .node ? raw : value)
    }

    /// Whether the value is one of the program's constants, at its address.
    private func isOwn(_ value: Value) -> Bool {
        value.count == 0
            || program.constants.contains {
                $0.tag == value.tag && $0.aux == value.aux && $0.payload == value.payload
            } || program.sites.contains { $0.key.payload == value.payload }
    }
}
