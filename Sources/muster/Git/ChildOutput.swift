#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The two streams of a child process, read side by side so that neither can block it.
struct ChildOutput {
    /// The most that is read of a result: a history of some hundred thousand files.
    private static let longestResult = 64 << 20
    private static let longestComplaint = 4096
    /// Seconds without a word after which the child is given up.
    private static let patience: Int32 = 60

    private let resultReader: Int32
    let resultWriter: Int32
    private let complaintReader: Int32
    let complaintWriter: Int32
    /// What stood on standard output.
    private(set) var result: [UInt8] = []
    private var complaints: [UInt8] = []

    /// Opens both streams.
    static func make() throws(GitProgram.Failure) -> ChildOutput {
        let (resultReader, resultWriter) = try pipe()
        do {
            let (complaintReader, complaintWriter) = try pipe()
            return ChildOutput(
                resultReader: resultReader, resultWriter: resultWriter,
                complaintReader: complaintReader, complaintWriter: complaintWriter)
        } catch {
            close(resultReader)
            close(resultWriter)
            throw error
        }
    }

    /// The first line of what stood on standard error; nil if nothing did.
    var complaint: String? {
        let line = complaints.prefix { $0 != 0x0A }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    /// Closes the child's ends: only then do the streams end when the child does.
    func closeWriters() {
        close(resultWriter)
        close(complaintWriter)
    }

    /// Closes everything, when there is no child.
    func closeAll() {
        closeWriters()
        close(resultReader)
        close(complaintReader)
    }

    /// Reads both streams to their ends; false if that was too much or took too long.
    mutating func read() -> Bool {
        defer {
            close(resultReader)
            close(complaintReader)
        }
        var open: [Int32] = [resultReader, complaintReader]
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while !open.isEmpty {
            var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let ready = poll(&waiting, nfds_t(waiting.count), Self.patience * 1000)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return false }
            for entry in waiting where entry.revents != 0 {
                let count = Glibc.read(entry.fd, &block, block.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    open.removeAll { $0 == entry.fd }
                    continue
                }
                guard keep(block[..<count], from: entry.fd) else { return false }
            }
        }
        return true
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>, from stream: Int32) -> Bool {
        if stream == complaintReader {
            complaints += bytes.prefix(Self.longestComplaint - complaints.count)
            return true
        }
        result += bytes
        return result.count <= Self.longestResult
    }

    /// A pipe whose ends no other child inherits.
    private static func pipe() throws(GitProgram.Failure) -> (reader: Int32, writer: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else {
            throw GitProgram.Failure(reason: String(cString: strerror(errno)))
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}
