import MusterParallel

/// Tells the judges of one rule, which may work side by side, when there are too many subjects to list each pass.
///
/// It only spares work: whether passes are listed follows from the number of all subjects in the end.
final class ScopeCounter: Sendable {
    /// From how many subjects on passes are counted.
    let limit: Int
    private let met = SharedCount(0)

    init(limit: Int) { self.limit = limit }

    /// Says before the first subject is met that at least so many are in scope.
    func expect(_ count: Int) {
        if count > limit { met.add(count) }
    }

    /// Whether more than the limit are known to be in scope.
    var isFull: Bool { met.value > limit }

    /// Counts a subject; false only if more than the limit are in scope, so that it need not be listed, should it pass.
    func admits() -> Bool {
        // Looking is cheaper than adding to what another core has just changed.
        met.value <= limit && met.increment() <= limit
    }
}
