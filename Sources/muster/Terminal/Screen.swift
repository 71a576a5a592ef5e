#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The two streams: results on standard output, everything else on standard error.
enum Screen {
    /// Whether colour may be used: standard output is a terminal and `NO_COLOR` is not set.
    static var allowsColor: Bool {
        let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        return !refused && isatty(STDOUT_FILENO) == 1
    }

    /// Columns of the terminal; 100 where there is none.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 100
        }
        return Int(size.ws_col)
    }

    /// Writes a result. What could not be written is no result: the program ends as one that could not run.
    static func result(_ bytes: some Collection<UInt8>) {
        guard let problem = write(Array(bytes), to: STDOUT_FILENO) else { return }
        talk("error: cannot write the result: \(String(cString: strerror(problem)))\n")
        ExitStatus.couldNotRun.endProcess()
    }

    /// Writes a result.
    static func result(_ text: String) { result(text.utf8) }

    /// Says something that is not the result.
    static func talk(_ text: String) {
        _ = write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// What went wrong, if something did. A closed pipe ends the output, not the program: whoever closed it has read
    /// enough, and the exit status still has to be right.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var sent = 0
        return bytes.withUnsafeBytes { buffer in
            while sent < buffer.count, let base = buffer.baseAddress {
                let count = Glibc.write(descriptor, base + sent, buffer.count - sent)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count < 0 && errno != EPIPE ? errno : nil }
                sent += count
            }
            return nil
        }
    }
}
