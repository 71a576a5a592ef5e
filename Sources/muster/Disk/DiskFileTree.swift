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
            for name in names {
                let path = next.path.isEmpty ? name : next.path + "/" + name
                switch kind(of: path) {
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

    private func readAll(_ descriptor: Int32, before: stat) -> FileContent {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(before.st_size))
        // One byte more than the file has, to see its end; most files are small.
        var block = [UInt8](repeating: 0, count: min(1 << 16, Int(before.st_size) + 1))
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return .unreadable(Self.errorText) }
            if count == 0 { break }
            bytes.append(contentsOf: block[..<count])
            guard bytes.count <= Self.largestFile else {
                return .unreadable("it grew beyond \(Self.largestFile >> 20) MiB while it was read")
            }
        }
        var after = stat()
        guard fstat(descriptor, &after) == 0 else { return .unreadable(Self.errorText) }
        guard bytes.count == Int(before.st_size), Self.isUnchanged(before, after) else {
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
    private func kind(of path: String) -> Kind {
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

    /// The names in a folder, none if there is no such folder; nil if it cannot be opened.
    private func names(in folder: String) -> [String]? {
        guard let directory = opendir(absolute(folder)) else {
            return errno == ENOENT || errno == ENOTDIR ? [] : nil
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
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
