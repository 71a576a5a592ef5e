/// One type of an arena: plain bits, so that making and comparing types costs no allocation.
struct TypeNode: Sendable {
    enum Kind: UInt8, Sendable {
        case dyn, error, null, bool, int, uint, double, string, bytes, timestamp, duration
        case type, list, map, optional, wrapper
        /// `first` is the index of its name.
        case object
        /// `first` is the index of its name, `second` its parameters.
        case opaque
        /// `first` is a parameter of an opaque type, `second` the rest.
        case parameters
        /// A type parameter of a signature: `first` is its number.
        case formal
        /// A type yet to be found: `first` is its number.
        case variable
    }

    let kind: Kind
    /// Whether a formal parameter occurs in it.
    let isGeneric: Bool
    var first = TypeID.none
    var second = TypeID.none

    init(_ kind: Kind, _ first: TypeID = .none, _ second: TypeID = .none, isGeneric: Bool = false) {
        self.kind = kind
        self.first = first
        self.second = second
        self.isGeneric = isGeneric
    }
}
