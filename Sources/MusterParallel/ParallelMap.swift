/// Maps on all cores; the results come in the order of the elements.
public enum ParallelMap {
    /// `transform` runs once for each element, on any thread; it may map in parallel itself.
    ///
    /// It is started in the order of the elements, or with those of the greatest `weight`: the one that takes longest
    /// must not come last, when the other cores have nothing left to do.
    public static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], weight: ((Element) -> Int)? = nil,
        _ transform: @escaping @Sendable (Element) -> Result
    ) -> [Result] {
        guard elements.count > 1, WorkPool.shared.width > 1 else { return elements.map(transform) }
        let order = weight.map { Self.order(elements.map($0)) }
        return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            // Each turn writes its own element, and all have ended before the buffer is read.
            nonisolated(unsafe) let target = base
            WorkPool.shared.run(
                ParallelJob(turns: elements.count) { turn in
                    let index = order?[turn] ?? turn
                    (target + index).initialize(to: transform(elements[index]))
                })
            count = elements.count
        }
    }

    /// The places of the weights, the greatest first; equals as they stand.
    private static func order(_ weights: [Int]) -> [Int] {
        weights.indices.sorted {
            weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
        }
    }
}
