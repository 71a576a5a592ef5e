import Crypto
import MusterEngine
import MusterSource

/// Who last changed the files of a project, and when, as its git repository has it.
struct GitHistory {
    private static let regularFile = Array("100".utf8)

    let git: GitProgram
    let files: DiskFileTree
    /// Files and folders of the project to ask for; "" is all of it.
    let places: [String]

    init(folder: String, places: [String]) {
        git = GitProgram(folder: folder)
        files = DiskFileTree(root: folder)
        self.places = places
    }

    /// What the history knows, or why it cannot be asked.
    ///
    /// A file counts if its bytes are those of the current commit: for what was changed since, nobody vouches yet.
    /// Bytes are compared as they are, so a repository that converts line ends has no history of what it converts.
    func knowledge(knownAt: Moment?) -> Knowledge {
        do {
            return Knowledge(knownAt: knownAt, changes: try table())
        } catch {
            return Knowledge(knownAt: knownAt, problem: error.reason)
        }
    }

    private func table() throws(GitProgram.Failure) -> ChangeTable {
        let shallow = try git.output(of: ["rev-parse", "--is-shallow-repository"])
        guard shallow.starts(with: "false".utf8) else {
            throw GitProgram.Failure(
                reason: "the clone is shallow: its first commit stands for all before it")
        }
        let committed = try committedIDs()
        let log = try git.output(
            of: [
                "log", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-notes",
                "--no-show-signature", "--diff-merges=combined", "--name-only", "--relative",
                "--format=format:%x01%ct %ae", "HEAD", "--",
            ] + pathspecs)
        let latest = GitLog.latestChanges(in: log)
        return ChangeTable(
            latest.filter { entry in
                guard let id = committed[entry.path.key],
                    case .bytes(let bytes) = files.read(entry.path)
                else { return false }
                return Self.objectID(of: bytes, like: id).elementsEqual(id)
            })
    }

    private var pathspecs: [String] {
        places.contains { $0.isEmpty } ? [] : places
    }

    /// The ids of the files in the current commit, as hexadecimal digits, by path.
    private func committedIDs() throws(GitProgram.Failure) -> [TextKey: [UInt8]] {
        let tree = try git.output(of: ["ls-tree", "-r", "-z", "HEAD", "--"] + pathspecs)
        var ids: [TextKey: [UInt8]] = [:]
        for entry in tree.split(separator: 0) where entry.starts(with: Self.regularFile) {
            let halves = entry.split(separator: 0x09, maxSplits: 1)
            guard halves.count == 2, let id = halves[0].split(separator: 0x20).last else {
                continue
            }
            ids[String(decoding: halves[1], as: UTF8.self).key] = Array(id)
        }
        return ids
    }

    /// The id git gives to content, in hexadecimal: SHA-256 in a repository whose ids have 64 digits, else SHA-1.
    static func objectID(of content: [UInt8], like id: [UInt8]) -> [UInt8] {
        let object = Array("blob \(content.count)\u{0}".utf8) + content
        return id.count == 64
            ? digits(SHA256.hash(data: object)) : digits(Insecure.SHA1.hash(data: object))
    }

    private static func digits(_ digest: some Sequence<UInt8>) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }
}
