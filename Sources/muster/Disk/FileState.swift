#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What tells whether nobody wrote between two looks at an open file: half of one state and half of another is
/// evidence of neither.
struct FileState: Equatable {
    /// What is said where two looks differ.
    static let changed = "it changed while it was read"

    let byteCount: Int
    /// Whether it is a folder, a regular file or something else.
    let type: mode_t
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil if it cannot be asked; `errno` says why.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        byteCount = Int(status.st_size)
        type = status.st_mode & S_IFMT
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
    }
}
