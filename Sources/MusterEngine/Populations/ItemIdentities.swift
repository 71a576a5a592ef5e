import MusterParallel
import MusterSource

/// What tells whether two items of a population have one key or one name, without keeping either.
///
/// Equal ones have equal hashes. Different ones with equal hashes, which nobody can make on purpose as the hash is
/// seeded anew in every process, are taken for equal: that costs time and changes no result.
struct ItemIdentities: Sendable {
    private var keys: [Int] = []
    private var subjects: [Int] = []

    mutating func add(key: [UInt8], subject: String) {
        keys.append(key.withUnsafeBufferPointer(Self.hash))
        var subject = subject
        subjects.append(subject.withUTF8(Self.hash))
    }

    /// Whether all keys and all names are different.
    static func areDistinct(_ parts: [ItemIdentities]) -> Bool {
        ParallelMap.map([parts.map(\.keys), parts.map(\.subjects)]) { lists in
            let sorted = lists.flatMap { $0 }.sorted()
            return !zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
        }.allSatisfy { $0 }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        return hasher.finalize()
    }
}
