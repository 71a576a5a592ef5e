import Dispatch
import Synchronization

/// A value that is worked out on another thread while its maker goes on.
public final class Deferred<Value: Sendable>: Sendable {
    private let work: @Sendable () -> Value
    private let result = Mutex<Value?>(nil)
    private let done = DispatchGroup()

    /// Starts `work` at once; it runs once.
    public init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        done.enter()
        DispatchQueue.global().async {
            let value = work()
            self.result.withLock { $0 = value }
            self.done.leave()
        }
    }

    /// The value, waited for.
    public var value: Value {
        done.wait()
        return result.withLock { $0 } ?? work()
    }
}
