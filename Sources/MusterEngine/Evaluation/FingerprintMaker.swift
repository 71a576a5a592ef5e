import Crypto
import MusterCEL
import MusterModel
import MusterSource

/// Makes the fingerprints of one rule's findings.
///
/// An assertion stops reading at what decides it, so the values beside it count too: of the item, each field that was
/// read as a whole; of a joined population, or of a rule about a set, all of it. Otherwise a second, worse value
/// behind the first would go unseen, and the order of a list would matter.
final class FingerprintMaker {
    private let populations: [Population]
    /// Digests of whole populations, as they are needed: many findings may rest on one.
    private var digests: [[UInt8]?]

    init(_ populations: [Population]) {
        self.populations = populations
        digests = Array(repeating: nil, count: populations.count)
    }

    /// The fingerprint of an open verdict about an item, or without one about a set.
    func fingerprint(of verdict: Verdict, reads: [Read], item: NodeID?) -> String {
        var values: [[UInt8]] = []
        var isRead = Array(repeating: false, count: populations.count)
        var own: Set<UInt32> = []
        for read in reads {
            if item != nil, read.document === populations.first?.document {
                own.insert(read.node.rawValue)
            } else if let index = populations.firstIndex(where: { $0.document === read.document }) {
                isRead[index] = true
            }
        }
        if let item, let document = populations.first?.document {
            values += Self.fields(of: item, document, reads: &own)
            // What is left was read of other items of the same population.
            if !own.isEmpty { isRead[0] = true }
        }
        for index in populations.indices where isRead[index] { values.append(digest(index)) }
        return Fingerprint.of(verdict, values: values)
    }

    /// The fields of an item in which something was read, or all of them if nothing but the item itself was; takes
    /// their reads away.
    private static func fields(
        of item: NodeID, _ document: Document, reads: inout Set<UInt32>
    ) -> [[UInt8]] {
        let isWhole = reads.remove(item.rawValue) != nil && reads.isEmpty
        return document.keys(item).compactMap { key in
            let value = document.value(ofKey: key, in: item)
            guard remove(below: value, document, from: &reads) || isWhole else { return nil }
            return ValueEncoding.bytes(document, key) + ValueEncoding.bytes(document, value)
        }
    }

    private func digest(_ index: Int) -> [UInt8] {
        if let known = digests[index] { return known }
        let document = populations[index].document
        let digest = Array(SHA256.hash(data: ValueEncoding.bytes(document, document.root)))
        digests[index] = digest
        return digest
    }

    /// Takes a value and everything in it out of a set; whether there was any of it.
    private static func remove(
        below top: NodeID, _ document: Document, from set: inout Set<UInt32>
    ) -> Bool {
        var isFound = false
        var pending = [top]
        while let id = pending.popLast(), !set.isEmpty {
            if set.remove(id.rawValue) != nil { isFound = true }
            pending += document.elements(id)
            for key in document.keys(id) {
                pending += [key, document.value(ofKey: key, in: id)]
            }
        }
        return isFound
    }
}
