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
        var ofItem: Set<UInt32> = []
        let range = item.map { Self.nodes(below: $0, populations.first?.document) } ?? []
        for read in reads {
            if read.document === populations.first?.document, range.contains(read.node.rawValue) {
                ofItem.insert(read.node.rawValue)
            } else if let index = populations.firstIndex(where: { $0.document === read.document }) {
                isRead[index] = true
            }
        }
        if let item, let document = populations.first?.document {
            values += fields(of: item, document, read: ofItem)
        }
        for index in populations.indices where isRead[index] { values.append(digest(index)) }
        return Fingerprint.of(verdict, values: values)
    }

    /// The fields of an item in which something was read, or all of them if nothing but the item itself was.
    private func fields(of item: NodeID, _ document: Document, read: Set<UInt32>) -> [[UInt8]] {
        let isWhole = read.isSubset(of: [item.rawValue])
        guard !read.isEmpty else { return [] }
        return document.keys(item).compactMap { key in
            let value = document.value(ofKey: key, in: item)
            guard isWhole || !read.isDisjoint(with: Self.nodes(below: value, document)) else {
                return nil
            }
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

    /// A value and everything in it.
    private static func nodes(below top: NodeID, _ document: Document?) -> Set<UInt32> {
        guard let document else { return [] }
        var found: Set<UInt32> = []
        var pending = [top]
        while let id = pending.popLast() {
            guard found.insert(id.rawValue).inserted else { continue }
            pending += document.elements(id)
            pending += document.keys(id).map { document.value(ofKey: $0, in: id) }
        }
        return found
    }
}
