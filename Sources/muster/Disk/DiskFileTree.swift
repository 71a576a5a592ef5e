#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import MusterEngine
import MusterSource

/// The files below a folder of the disk.
struct DiskFileTree: FileTree {
    /// Bytes of one file; larger ones are refused before they are read.
    static let largestFile = 64 << 20
    /// Folders within folders: a bound for trees that lead back into themselves.
    private static let deepest = 64

    let root: String

    func listing(below folder: String) -> FolderListing {
        var found: [String] = []
        var unlisted: [String] = []
        var pending: [(path: String, depth: Int)] = [(folder, 0)]
        while let next = pending.popLast() {
            guard next.depth <= Self.deepest, let names = names(in: next.path) else {
                unlisted.append(next.path)
                continue
            }
            for (name, type) in names {
                let path = next.path.isEmpty ? name : next.path + "/" + name
                switch kind(of: path, type) {
                case .folder: pending.append((path, next.depth + 1))
                case .link: unlisted.append(path)
                case .file, .other: found.append(path)
                case .nothing: break
                }
            }
        }
        return FolderListing(
            paths: found.sorted { $0.precedes($1) }, unlisted: unlisted.sorted { $0.precedes($1) })
    }

    func read(_ path: String) -> FileContent {
        // O_NONBLOCK: opening a FIFO must not wait for a writer.
        let descriptor = open(absolute(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(Self.errorText)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .unreadable(Self.errorText) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .directory
        case S_IFREG: break
        default: return .unreadable("it is not a regular file")
        }
        guard status.st_size <= Self.largestFile else {
            return .unreadable("it is larger than \(Self.largestFile >> 20) MiB")
        }
        return readAll(descriptor, before: status)
    }

    func byteCount(of path: String) -> Int {
        var status = stat()
        return stat(absolute(path), &status) == 0 ? Int(status.st_size) : 0
    }

    private func readAll(_ descriptor: Int32, before: stat) -> FileContent {
        let size = Int(before.st_size)
        var problem: String?
        // One byte more than the file has, to see that it grew.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { room, filled in
            while filled <= size, let base = room.baseAddress {
                let count = Glibc.read(descriptor, base + filled, size + 1 - filled)
                if count < 0, errno == EINTR { continue }
                if count < 0 { problem = Self.errorText }
                if count <= 0 { return }
                filled += count
                // Less than was asked for, and all there should be: the end.
                if filled == size { return }
            }
        }
        if let problem { return .unreadable(problem) }
        var after = stat()
        guard fstat(descriptor, &after) == 0 else { return .unreadable(Self.errorText) }
        guard bytes.count == size, Self.isUnchanged(before, after) else {
            return .unreadable("it changed while it was read")
        }
        return .bytes(bytes)
    }

    /// Whether nobody wrote between two looks at one file: half of one state and half of another is evidence of neither.
    private static func isUnchanged(_ before: stat, _ after: stat) -> Bool {
        before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
            && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
    }

    private enum Kind {
        case file, folder, link, other, nothing
    }

    /// Symbolic links to files are followed, links to folders are not: they are how trees become loops.
    ///
    /// `type` is what the folder says of the entry; only where it says nothing is the entry itself asked.
    private func kind(of path: String, _ type: UInt8) -> Kind {
        if type == UInt8(DT_REG) { return .file }
        if type == UInt8(DT_DIR) { return .folder }
        var status = stat()
        guard lstat(absolute(path), &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        case S_IFLNK:
            guard stat(absolute(path), &status) == 0 else { return .other }
            return status.st_mode & S_IFMT == S_IFDIR ? .link : .file
        default: return .other
        }
    }

    /// The names in a folder and what they are, none if there is no such folder; nil if it cannot be opened.
    private func names(in folder: String) -> [(name: String, type: UInt8)]? {
        guard let directory = opendir(absolute(folder)) else {
            return errno == ENOENT || errno == ENOTDIR ? [] : nil
        }
        defer { closedir(directory) }
        var names: [(name: String, type: UInt8)] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append((name, entry.pointee.d_type)) }
        }
        return names
    }

    private func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        if path.isEmpty { return root.isEmpty ? "." : root }
        return root.isEmpty ? path : root + "/" + path
    }

    private static var errorText: String { String(cString: strerror(errno)) }
}
