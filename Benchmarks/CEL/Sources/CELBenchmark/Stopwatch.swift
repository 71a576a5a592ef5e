#if canImport(Glibc)
    import Glibc
#endif

/// Times small pieces of work by repeating them until the clock can see them.
enum Stopwatch {
    /// Nanoseconds of one call: the median of five batches, each of at least 40 ms.
    static func nanoseconds(_ body: () -> Void) -> Double {
        body()
        var count = 1
        while batch(count, body) < 4e7 { count *= 2 }
        return (0..<5).map { _ in batch(count, body) / Double(count) }.sorted()[2]
    }

    private static func batch(_ count: Int, _ body: () -> Void) -> Double {
        let start = now()
        for _ in 0..<count { body() }
        return now() - start
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
