#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Writes files below a folder of the disk, folders made as needed.
struct DiskWriter {
    /// Why a file could not be written.
    struct Failure: Error {
        let path: String
        let reason: String
    }

    let root: String

    /// Writes beside the target first, so that no reader ever sees half a report.
    func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let target = root.isEmpty ? path : root + "/" + path
        try makeFolders(above: target)
        let draft = target + ".part"
        guard let file = fopen(draft, "wb") else { throw failure(target) }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard fclose(file) == 0, written == bytes.count, rename(draft, target) == 0 else {
            throw failure(target)
        }
    }

    /// Whether something stands at a path.
    func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(root.isEmpty ? path : root + "/" + path, &status) == 0
    }

    /// Removes files of a folder that this run did not write but an earlier one did.
    func removeFiles(in folder: String, prefix: String, suffix: String, except kept: [String]) {
        let path = root.isEmpty ? folder : root + "/" + folder
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
