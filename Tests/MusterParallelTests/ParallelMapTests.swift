import Synchronization
import Testing

@testable import MusterParallel

struct ParallelMapTests {
    @Test func theResultsComeInTheOrderOfTheElements() {
        let numbers = Array(0..<1000)
        let doubled = numbers.map { $0 * 2 }
        #expect(ParallelMap.map(numbers) { $0 * 2 } == doubled)
        #expect(ParallelMap.map(numbers, weight: { $0 % 7 }) { $0 * 2 } == doubled)
        #expect(ParallelMap.map([Int]()) { $0 * 2 } == [])
        #expect(ParallelMap.map([21]) { $0 * 2 } == [42])
    }

    @Test func theHeaviestElementsAreStartedFirst() {
        let started = Mutex<[Int]>([])
        _ = ParallelMap.map(Array(0..<500), weight: { $0 }) { number in
            started.withLock { $0.append(number) }
        }
        let order = started.withLock { $0 }
        // Several threads may overtake each other between the start and the note of it.
        #expect(order.prefix(100).contains(499))
        #expect(order.suffix(100).contains(0))
        #expect(order.sorted() == Array(0..<500))
    }

    @Test func aMapWithinAMapWithinAMapEnds() {
        let sums = ParallelMap.map(Array(0..<30)) { first in
            ParallelMap.map(Array(0..<20)) { second in
                ParallelMap.map(Array(0..<10)) { first * 1000 + second * 10 + $0 }.reduce(0, +)
            }.reduce(0, +)
        }
        // The sum over 20 × 10 of a thousand times the first, plus ten times 0 to 19, plus 0 to 9.
        #expect(sums == (0..<30).map { $0 * 200_000 + 190 * 100 + 20 * 45 })
    }

    @Test func aPoolRunsEveryTurnOnceForSeveralCallers() {
        let pool = WorkPool(width: 4)
        let turns = 2000
        let counts = Mutex([Int](repeating: 0, count: turns))
        _ = ParallelMap.map(Array(0..<4)) { caller in
            for _ in 0..<5 {
                pool.run(
                    ParallelJob(turns: turns / 4) { turn in
                        counts.withLock { $0[caller * turns / 4 + turn] += 1 }
                    })
            }
        }
        #expect(counts.withLock { $0 }.allSatisfy { $0 == 5 })
    }

    @Test func aPoolOfOneThreadNeedsNoHelp() {
        let done = Mutex(0)
        WorkPool(width: 1).run(ParallelJob(turns: 10) { _ in done.withLock { $0 += 1 } })
        #expect(done.withLock { $0 } == 10)
    }
}
