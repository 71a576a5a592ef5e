import Crypto
import MusterSource

/// A project's files with one of them gone or holding other bytes.
///
/// The digest in the record beside it is that of the new bytes: a digest that no longer fits would ring before any
/// rule could, and the drill would show nothing of the rules.
struct StarvedFileTree: FileTree {
    let base: any FileTree
    let path: String
    /// Nil if the file is gone.
    let bytes: [UInt8]?

    func listing(below folder: String) -> FolderListing {
        let all = base.listing(below: folder)
        guard bytes == nil else { return all }
        return FolderListing(
            paths: all.paths.filter { !$0.isSame(as: path) }, unlisted: all.unlisted)
    }

    func read(_ path: String) -> FileContent {
        if path.isSame(as: self.path) { return bytes.map { .bytes($0) } ?? .missing }
        guard let bytes, path.isSame(as: self.path + EvidenceRecord.suffix),
            case .bytes(let record) = base.read(path)
        else { return base.read(path) }
        return .bytes(Self.renewed(record, digest: EvidenceReader.hex(SHA256.hash(data: bytes))))
    }

    private static func renewed(_ record: [UInt8], digest: String) -> [UInt8] {
        let key = Array("sha256:".utf8)
        let lines = record.split(separator: 0x0A, omittingEmptySubsequences: false)
        return Array(
            lines.map { $0.starts(with: key) ? (key + [0x20] + Array(digest.utf8))[...] : $0 }
                .joined(separator: [0x0A]))
    }
}
