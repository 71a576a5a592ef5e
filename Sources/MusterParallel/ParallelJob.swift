import Dispatch
import Synchronization

/// Work in turns, which any thread may take.
final class ParallelJob: Sendable {
    private let turns: Int
    private let perform: @Sendable (Int) -> Void
    /// The turns given out, and perhaps more: whoever asks in vain counts, too.
    private let taken = Atomic(0)
    private let open: Atomic<Int>
    private let finished = DispatchSemaphore(value: 0)

    /// `perform` runs once for each number below `turns`, which is at least 1.
    init(turns: Int, perform: @escaping @Sendable (Int) -> Void) {
        self.turns = turns
        self.perform = perform
        open = Atomic(turns)
    }

    /// Whether somebody is still needed.
    var hasTurns: Bool { taken.load(ordering: .relaxed) < turns }

    /// Whether every turn has ended; what they wrote can then be read.
    var isFinished: Bool { open.load(ordering: .acquiring) == 0 }

    /// Takes turns until none is left.
    func work() {
        while true {
            let turn = taken.add(1, ordering: .relaxed).oldValue
            guard turn < turns else { return }
            perform(turn)
            let rest = open.subtract(1, ordering: .acquiringAndReleasing).newValue
            if rest == 0 { finished.signal() }
        }
    }

    /// Returns when every turn has ended; to be called once.
    func wait() { finished.wait() }
}
