#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import MusterEngine
import MusterSource

/// The files below a folder of the disk.
struct DiskFileTree: FileTree {
    /// Bytes of a file that is read as a whole; larger ones are refused before they are read.
    static let largestFile = 64 << 20
    /// Bytes of a file of rows that is read in pieces.
    static let largestRows = 16 << 30
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
                let path = next.path.isEmpty ? name.text : next.path + "/" + name.text
                switch name.isExact ? kind(of: path, name.type) : .unknown {
                case .folder: pending.append((path, next.depth + 1))
                case .link, .unknown: unlisted.append(path)
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
        guard let state = FileState(descriptor) else { return .unreadable(Self.errorText) }
        switch state.type {
        case S_IFDIR: return .directory
        case S_IFREG: break
        default: return .unreadable("it is not a regular file")
        }
        guard state.byteCount <= Self.largestFile else {
            return .unreadable("it is larger than \(Self.largestFile >> 20) MiB")
        }
        return readAll(descriptor, state)
    }

    func pieces(of path: String) -> (any FilePieces)? {
        let descriptor = open(absolute(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard let state = FileState(descriptor), state.type == S_IFREG,
            state.byteCount <= Self.largestRows
        else {
            close(descriptor)
            return nil
        }
        return DiskPieces(descriptor, state)
    }

    func byteCount(of path: String) -> Int {
        var status = stat()
        return stat(absolute(path), &status) == 0 ? Int(status.st_size) : 0
    }

    private func readAll(_ descriptor: Int32, _ state: FileState) -> FileContent {
        let size = state.byteCount
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
        guard let after = FileState(descriptor) else { return .unreadable(Self.errorText) }
        guard bytes.count == size, after == state else { return .unreadable(FileState.changed) }
        return .bytes(bytes)
    }

    private enum Kind {
        case file, folder, link, other, nothing
        /// Nobody may look, or no path names it.
        case unknown
    }

    /// Symbolic links to files are followed, links to folders are not: they are how trees become loops.
    ///
    /// `type` is what the folder says of the entry; only where it says nothing is the entry itself asked.
    private func kind(of path: String, _ type: UInt8) -> Kind {
        if type == UInt8(DT_REG) { return .file }
        if type == UInt8(DT_DIR) { return .folder }
        var status = stat()
        guard lstat(absolute(path), &status) == 0 else {
            return errno == ENOENT ? .nothing : .unknown
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        case S_IFLNK:
            guard stat(absolute(path), &status) == 0 else { return .other }
            return status.st_mode & S_IFMT == S_IFDIR ? .link : .file
        default: return .other
        }
    }

    /// What a folder says of an entry. A name that is no UTF-8 can be shown and not be asked for.
    private struct Name {
        let text: String
        let isExact: Bool
        let type: UInt8

        init(_ bytes: UnsafePointer<CChar>, type: UInt8) {
            let exact = String(validatingCString: bytes)
            text = exact ?? String(cString: bytes)
            isExact = exact != nil
            self.type = type
        }
    }

    /// The names in a folder, also hidden ones, none if there is no such folder; nil if they cannot all be read. Where
    /// git keeps its own files is no evidence.
    private func names(in folder: String) -> [Name]? {
        guard let directory = opendir(absolute(folder)) else {
            return errno == ENOENT || errno == ENOTDIR ? [] : nil
        }
        defer { closedir(directory) }
        var names: [Name] = []
        while true {
            // It alone tells the end from a failure.
            errno = 0
            guard let entry = readdir(directory) else { return errno == 0 ? names : nil }
            let type = entry.pointee.d_type
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { Name($0, type: type) }
            }
            if ![".", "..", ".git"].contains(where: { name.text.isSame(as: $0) }) {
                names.append(name)
            }
        }
    }

    private func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        if path.isEmpty { return root.isEmpty ? "." : root }
        return root.isEmpty ? path : root + "/" + path
    }

    private static var errorText: String { String(cString: strerror(errno)) }
}
