#if canImport(Glibc)
    import Glibc
#endif

/// A file's bytes without a copy of them.
struct MappedFile {
    let bytes: UnsafeRawBufferPointer

    /// Nil if it cannot be read or is empty.
    init?(_ path: String) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let size = lseek(file, 0, SEEK_END)
        guard size > 0, let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0),
            base != MAP_FAILED
        else { return nil }
        bytes = UnsafeRawBufferPointer(start: base, count: size)
    }

    /// Gives the pages back, which would count as memory of the parse.
    func release() { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
