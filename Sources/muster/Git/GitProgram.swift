#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The `git` program, asked questions that change nothing and start nothing else.
///
/// A repository is as hostile as any other input: its configuration may name programs to run. None of the commands
/// used here needs a filter, a hook, a pager, a signature check, a diff driver or a remote, and those that git would
/// start by itself are switched off.
struct GitProgram {
    /// Why git gave no answer, as the end of a sentence.
    struct Failure: Error {
        let reason: String
    }

    private static let settings = [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false",
        "core.attributesFile=/dev/null", "protocol.allow=never", "color.ui=false",
    ]

    private static let environment = [
        "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
        "GIT_ALLOW_PROTOCOL=none", "GIT_NO_REPLACE_OBJECTS=1", "GIT_GRAFT_FILE=/dev/null",
        "GIT_PAGER=cat",
    ]

    /// What is passed on: where git is, and where its owner says which folders are safe.
    private static let passedOn = ["PATH", "HOME", "XDG_CONFIG_HOME"]

    /// The folder in which git is asked.
    let folder: String

    /// What git prints for a command.
    func output(of arguments: [String]) throws(Failure) -> [UInt8] {
        var output = try ChildOutput.make()
        let child = try start(arguments, output)
        output.closeWriters()
        let isComplete = output.read()
        if !isComplete { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard isComplete else { throw Failure(reason: "it said too much or took too long") }
        // WIFEXITED and WEXITSTATUS are macros, which do not reach Swift.
        guard status == 0 else {
            throw Failure(reason: output.complaint ?? "it ended with \(status >> 8 & 0xFF)")
        }
        return output.result
    }

    private func start(_ arguments: [String], _ output: ChildOutput) throws(Failure) -> pid_t {
        var words = ["git", "--no-pager", "--literal-pathspecs"]
        for setting in Self.settings { words += ["-c", setting] }
        words += ["-C", folder.isEmpty ? "." : folder] + arguments
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.resultWriter, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.complaintWriter, STDERR_FILENO)
        var child: pid_t = 0
        let code = Self.withStrings(words) { words in
            Self.withStrings(Self.fullEnvironment) { variables in
                posix_spawnp(&child, "git", &actions, nil, words, variables)
            }
        }
        guard code == 0 else {
            output.closeAll()
            throw Failure(
                reason: code == ENOENT ? "there is no git" : String(cString: strerror(code)))
        }
        return child
    }

    private static var fullEnvironment: [String] {
        environment
            + passedOn.compactMap { name in
                getenv(name).map { "\(name)=\(String(cString: $0))" }
            }
    }

    /// Lends texts as the array of pointers, ended by nil, that C wants.
    private static func withStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
