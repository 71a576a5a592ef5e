import MusterParallel
import MusterSource

/// What tells whether two items of a population have one key or one name, without keeping either.
///
/// Equal ones have equal hashes. Different ones with equal hashes, which nobody can make on purpose as the hash is
/// seeded anew in every process, are taken for equal: that costs time and changes no result.
struct ItemIdentities: Sendable {
    /// About how many hashes are compared at once.
    private static let share = 1 << 14

    /// In order, so that the same range of hashes is quickly found in every part; empty where names tell keys, too.
    private let keys: [UInt]
    private let subjects: [UInt]

    /// Those of the items of a part.
    init(of items: NodeSequence, _ names: SubjectNames) {
        var keys: [UInt] = []
        var subjects: [UInt] = []
        subjects.reserveCapacity(items.count)
        if !names.areKeys { keys.reserveCapacity(items.count) }
        for item in items {
            let name = names.subjectHash(of: item)
            subjects.append(name)
            if names.areKeys {
                // A name that is not the key as it stands: the key may still be that of an item whose name it is.
                let text = names.keyTextHash(of: item)
                if text != name { subjects.append(text) }
            } else {
                keys.append(names.keyHash(of: item))
            }
        }
        keys.sort()
        subjects.sort()
        self.keys = keys
        self.subjects = subjects
    }

    /// Whether all keys and all names are different.
    static func areDistinct(_ parts: [ItemIdentities]) -> Bool {
        areDistinct(parts.map(\.keys)) && areDistinct(parts.map(\.subjects))
    }

    /// Compares the hashes range by range: sorting all of them together would need as much memory again.
    private static func areDistinct(_ parts: [[UInt]]) -> Bool {
        let count = parts.reduce(0) { $0 + $1.count }
        let bits = min(16, max(0, Int.bitWidth - (count / share).leadingZeroBitCount))
        let ranges = Array(UInt(0)..<(1 << UInt(bits)))
        return ParallelMap.map(ranges) { number in
            let first = bits == 0 ? 0 : number << UInt(UInt.bitWidth - bits)
            let last = first + (bits == 0 ? .max : (1 << UInt(UInt.bitWidth - bits)) - 1)
            var hashes: [UInt] = []
            for part in parts {
                hashes += part[place(of: first, in: part)..<end(of: last, in: part)]
            }
            hashes.sort()
            return !zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
        }.allSatisfy { $0 }
    }

    private static func end(of last: UInt, in hashes: [UInt]) -> Int {
        last == .max ? hashes.count : place(of: last + 1, in: hashes)
    }

    /// Where the first hash stands that is not below one.
    private static func place(of hash: UInt, in hashes: [UInt]) -> Int {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
