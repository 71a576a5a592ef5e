#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How the process asks the system for memory.
enum Allocation {
    /// The numbers of `malloc.h`, which the Glibc module leaves out, and the bytes asked for.
    private static let wishes: [(option: Int32, bytes: Int32)] = [
        (option: -2 /* M_TOP_PAD */, bytes: 16 << 20),
        (option: -3 /* M_MMAP_THRESHOLD */, bytes: 4 << 20),
        (option: -1 /* M_TRIM_THRESHOLD */, bytes: 64 << 20),
    ]

    /// Asks for much at a time and gives little back before the end: a run is short, and each of the hundred small
    /// requests that a check would else make costs as much as reading a file. What is not touched takes no memory.
    static func prepare() {
        // Another C library has no such function, and does as it does.
        guard let symbol = dlsym(nil, "mallopt") else { return }
        let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
        for wish in wishes { _ = mallopt(wish.option, wish.bytes) }
    }
}
