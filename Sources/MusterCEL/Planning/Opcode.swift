/// What an instruction does.
///
/// `a`, `b`, `c` are registers unless said otherwise; `a` is the result.
enum Opcode: UInt8 {
    // Values
    /// a = b; an error or an unbound variable fails here.
    case load
    /// a = b.field of site c; `selectPath` follows x sites from c on. In `n`, here and in `has` and `fieldEqual`,
    /// `Instruction.stable` is set where the base is a variable's field and not a loop's.
    case select, selectPath, selectOptional, has
    /// a = b[c].
    case index, indexOptional
    // Operators
    /// `fieldEqual`: a = whether field c of b equals constant number x, or with `Instruction.negated` does not.
    case equal, notEqual, fieldEqual, less, lessOrEqual, greater, greaterOrEqual
    case add, subtract, multiply, divide, modulo, negate, not
    /// a = b in c; for `inSet` c is a set of constants.
    case isIn, inSet
    // Calls
    /// a = function c of x arguments from register b on.
    case call
    /// a = size(b).
    case size
    /// a = b.matches(pattern c).
    case matches
    // Jumps
    /// To b.
    case jump
    /// If a is false, to b.
    case branch
    /// If b decides the operation, a = that and to c; else on.
    case andLeft, orLeft
    /// a = b && c, either of which may be an error.
    case andRight, orRight
    /// If the optional b has a value, a = b (`orValue`: its value) and to c; else on.
    case orOptional, orValue
    /// Fails unless b is an optional.
    case checkOptional
    // Loops
    /// Sets up the iterator a, a+1 over b.
    case iterate
    /// a (and a+1 if n is 2) = the next of iterator b, or to c at the end.
    case next
    /// The same for join x, which skips elements whose field has another value than the one looked for.
    case nextMatch
    /// Join x looks for a in the list of iterator b.
    case probe
    /// Folds the condition a into b and goes to c, or on if decided.
    case allStep, existsStep
    /// Fails if a is an error.
    case endFold
    /// If a is true, counts one in b; to c.
    case countStep
    /// a = whether b counted one.
    case endCount
    // Building
    case beginList, endList, beginMap, endMap
    /// Adds b to the list a; to c.
    case append
    /// Adds the entry b: b+1 to the map a; to c.
    case insert
    /// Adds all entries of the map b to the map a; to c.
    case merge
    /// a = the list b sorted by the list of keys c.
    case sortBy
    /// a = the elements of the list b by the list of keys c.
    case groupBy
    /// a = list or map of x elements or entries from b on; c is a list of optional flags or -1.
    case makeList, makeMap
    /// a = the message made of x fields from b on; n is the kind, c the optional flags or -1.
    case makeMessage
    // Optionals
    /// If the optional b is empty, to c; else a = its value.
    case unwrap
    /// a = optional.of(b).
    case wrap
    // Ends
    /// Fails with code n about the constant b.
    case fail
    /// Ends with the value a, or with the error that no handler took.
    case finish, halt
}
