import MusterSource

/// What tells whether two items of a population have one key or one name, without keeping either.
///
/// Equal ones have equal hashes. Different ones with equal hashes, which nobody can make on purpose as the hash is
/// seeded anew in every process, are taken for equal: that costs time and changes no result.
struct ItemIdentities: Sendable {
    private var keys: [Int] = []
    private var subjects: [Int] = []

    mutating func add(key: [UInt8], subject: String) {
        keys.append(Self.hash(key))
        var subject = subject
        subjects.append(subject.withUTF8 { Self.hash($0) })
    }

    /// Whether all keys and all names are different.
    static func areDistinct(_ parts: [ItemIdentities]) -> Bool {
        var seen: Set<Int> = []
        seen.reserveCapacity(parts.reduce(0) { $0 + $1.keys.count })
        for list in [parts.map(\.keys), parts.map(\.subjects)] {
            seen.removeAll(keepingCapacity: true)
            for hash in list.joined() where !seen.insert(hash).inserted { return false }
        }
        return true
    }

    private static func hash(_ bytes: some Collection<UInt8>) -> Int {
        var hasher = Hasher()
        _ = bytes.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        return hasher.finalize()
    }
}
