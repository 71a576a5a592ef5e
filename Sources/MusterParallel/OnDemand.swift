import Synchronization

/// A value that is worked out when somebody first asks for it, and once, whoever asks.
public final class OnDemand<Value: Sendable>: Sendable {
    private enum State {
        case open(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    /// Puts `work` off; it must not ask for this value itself.
    public init(_ work: @escaping @Sendable () -> Value) {
        state = Mutex(.open(work))
    }

    /// Holds what is known already.
    public init(made value: Value) {
        state = Mutex(.made(value))
    }

    /// The value; whoever asks while it is being worked out waits.
    public var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .open(let work):
                let value = work()
                state = .made(value)
                return value
            }
        }
    }
}
