import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Shares out jobs among as many threads as there are cores.
///
/// `DispatchQueue.concurrentPerform` runs one inside another on a single thread, so that whoever maps over few large
/// parts leaves cores idle. Here a thread without work helps with any job, oldest first. Whoever started a job takes
/// part in it, and so nobody ever waits for a thread that is not there.
final class WorkPool: Sendable {
    /// For everything that a program does.
    static let shared = WorkPool(width: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    private struct State {
        var jobs: [ParallelJob] = []
        var helpers = 0
        /// Threads that started a job and now wait for its last turns.
        var waiting = 0
    }

    /// The number of threads that work at a time, those of callers included.
    let width: Int
    private let state = Mutex(State())

    init(width: Int) { self.width = max(1, width) }

    /// Runs every turn of a job, with whatever help there is.
    func run(_ job: ParallelJob) {
        state.withLock { $0.jobs.append(job) }
        askForHelp()
        job.work()
        state.withLock { state in state.jobs.removeAll { $0 === job } }
        if job.isFinished { return job.wait() }
        // While this thread sleeps, another may have its core.
        state.withLock { $0.waiting += 1 }
        askForHelp()
        job.wait()
        state.withLock { $0.waiting -= 1 }
    }

    /// Starts helpers, if there are turns to take and cores to take them.
    private func askForHelp() {
        let missing = state.withLock { state in
            let room = width - 1 + state.waiting - state.helpers
            guard room > 0, state.jobs.contains(where: \.hasTurns) else { return 0 }
            state.helpers += room
            return room
        }
        for _ in 0..<missing { DispatchQueue.global().async { self.help() } }
    }

    /// Works until no job has turns left.
    private func help() {
        while let job = nextJob() { job.work() }
    }

    /// The oldest job that needs somebody. A helper that gets none ends: that it is gone is known before a new job can
    /// be added, so that none is left without help.
    private func nextJob() -> ParallelJob? {
        state.withLock { state in
            if let job = state.jobs.first(where: \.hasTurns) { return job }
            state.helpers -= 1
            return nil
        }
    }
}
