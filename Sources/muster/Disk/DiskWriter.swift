#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import MusterWriters

/// Writes files below a folder of the disk, or where an absolute path says; folders are made as needed.
struct DiskWriter {
    /// Why a file could not be written.
    struct Failure: Error {
        let path: String
        let reason: String
    }

    let root: String

    /// Writes a file unless it stands there already, byte for byte: then it is left as it is.
    ///
    /// Writes beside the target first, so that no reader ever sees half a report.
    func write(_ content: ByteBuffer, to path: String) throws(Failure) {
        let target = place(of: path)
        if holds(content, at: target) { return }
        try makeFolders(above: target)
        let draft = target + ".part"
        // What an earlier run left, or a link that somebody put there, goes; nothing is written through it.
        unlink(draft)
        let descriptor = open(
            draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0, let file = fdopen(descriptor, "wb") else { throw failure(target) }
        var written = 0
        content.forEachBlock { written += fwrite($0.baseAddress, 1, $0.count, file) }
        guard fclose(file) == 0, written == content.count, rename(draft, target) == 0 else {
            throw failure(target)
        }
    }

    /// Whether a plain file at a path has exactly these bytes.
    private func holds(_ content: ByteBuffer, at target: String) -> Bool {
        // O_NONBLOCK: opening a FIFO must not wait for a writer.
        let descriptor = open(target, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == content.count
        else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { room in
            var isSame = true
            content.forEachBlock { block in
                isSame = isSame && Self.reads(block, from: descriptor, through: room)
            }
            return isSame
        }
    }

    /// Whether these bytes come next.
    private static func reads(
        _ block: UnsafeRawBufferPointer, from descriptor: Int32,
        through room: UnsafeMutableRawBufferPointer
    ) -> Bool {
        guard let wanted = block.baseAddress, let base = room.baseAddress else { return false }
        var compared = 0
        while compared < block.count {
            let count = read(descriptor, base, min(room.count, block.count - compared))
            if count < 0, errno == EINTR { continue }
            guard count > 0, memcmp(wanted + compared, base, count) == 0 else { return false }
            compared += count
        }
        return true
    }

    /// Whether something stands at a path.
    func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(place(of: path), &status) == 0
    }

    /// Removes files of a folder that this run did not write but an earlier one did.
    func removeFiles(in folder: String, prefix: String, suffix: String, except kept: [String]) {
        let path = place(of: folder)
        guard let directory = opendir(path) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(prefix), name.hasSuffix(suffix), !kept.contains(name) {
                unlink(path + "/" + name)
            }
        }
    }

    /// Where a path is on the disk: below the root, unless it starts at the top itself.
    private func place(of path: String) -> String {
        root.isEmpty || path.utf8.first == UInt8(ascii: "/") ? path : root + "/" + path
    }

    private func makeFolders(above target: String) throws(Failure) {
        var path = ""
        for part in target.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            path += path.isEmpty && !target.hasPrefix("/") ? String(part) : "/" + part
            if path.isEmpty || path == "/" { continue }
            if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path) }
        }
    }

    private func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)))
    }
}
