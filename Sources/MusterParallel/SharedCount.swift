import Synchronization

/// A number that threads working side by side add to.
public final class SharedCount: Sendable {
    private let number: Atomic<Int>

    /// Starts with a number.
    public init(_ start: Int) { number = Atomic(start) }

    /// The number now; another thread may add to it at any time.
    public var value: Int { number.load(ordering: .relaxed) }

    /// Adds a number.
    public func add(_ count: Int) { number.add(count, ordering: .relaxed) }

    /// Adds one and returns the sum.
    public func increment() -> Int { number.add(1, ordering: .relaxed).newValue }
}
