import MusterDocuments
import MusterSource

#if canImport(Glibc)
    import Glibc
#endif

/// Reads a file as a stream of items, several times over as if it were one long file.
enum StreamRun {
    /// Prints the numbers of one run over `times` copies of the file.
    static func run(_ format: StreamFormat, _ path: String, times: Int) {
        var stream = DocumentStream(path: path, format: format)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        var items = 0
        var bytes = 0
        var mistakes = 0
        let start = Process.seconds
        let count: (ParseOutcome) -> Void = { outcome in
            items += 1
            if outcome.document == nil { mistakes += 1 }
        }
        for _ in 0..<times {
            guard let file = fopen(path, "rb") else { return print("unreadable") }
            while case let size = fread(buffer.baseAddress, 1, buffer.count, file), size > 0 {
                bytes += size
                stream.take(UnsafeRawBufferPointer(rebasing: buffer[..<size]), count)
            }
            fclose(file)
        }
        stream.finish(count)
        let taken = Process.seconds - start
        print(
            "seconds=\(taken) tree=0 peak=\(Process.peak) bytes=\(bytes) items=\(items) mistakes=\(mistakes)"
        )
    }
}
