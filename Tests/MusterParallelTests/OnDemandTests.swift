import MusterParallel
import Synchronization
import Testing

struct OnDemandTests {
    @Test func theWorkIsDoneOnceAndOnlyIfAskedFor() {
        let runs = Mutex(0)
        let value = OnDemand {
            runs.withLock { $0 += 1 }
            return "made"
        }
        #expect(runs.withLock { $0 } == 0)
        let seen = ParallelMap.map(Array(0..<50)) { _ in value.value }
        #expect(seen == Array(repeating: "made", count: 50))
        #expect(runs.withLock { $0 } == 1)
    }

    @Test func whatIsKnownIsGivenAsItIs() {
        #expect(OnDemand(made: 7).value == 7)
    }

    @Test func aDeferredValueIsWaitedFor() {
        #expect(Deferred { (1...100).reduce(0, +) }.value == 5050)
    }
}
