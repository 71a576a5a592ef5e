#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Memory for large blocks, in large pages where the kernel gives them.
///
/// A fresh page of 4 KiB costs about as much time as parsing what is put into it; one of 2 MiB is cleared at once.
enum LargePages {
    /// Blocks below this many bytes come as they are.
    private static let smallest = 8 << 20
    private static let pageSize = 2 << 20

    /// Uninitialised memory; freed with `deallocate`.
    static func allocate<Element: BitwiseCopyable>(
        _ type: Element.Type, capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        guard bytes >= smallest else { return .allocate(capacity: capacity) }
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: pageSize)
        #if os(Linux)
            // A wish: whether it is granted changes nothing but the time.
            _ = madvise(memory, bytes, Int32(MADV_HUGEPAGE))
        #endif
        return memory.bindMemory(to: type, capacity: capacity)
    }
}
