import Dispatch

/// Maps on all cores; the results come in the order of the elements.
public enum ParallelMap {
    /// `transform` runs once for each element, on any thread.
    public static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard elements.count > 1 else { return elements.map(transform) }
        return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            // Each iteration writes its own element, and all have ended before the buffer is read.
            nonisolated(unsafe) let target = base
            DispatchQueue.concurrentPerform(iterations: elements.count) { index in
                (target + index).initialize(to: transform(elements[index]))
            }
            count = elements.count
        }
    }
}
