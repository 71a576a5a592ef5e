import Foundation
import MusterEngine
import Testing

@testable import muster

/// What a disk may hold in place of a plain file: each is read, or told apart by name; nothing blocks.
@Suite struct DiskFileTreeTests {
    private let project: ProjectCopy
    private let tree: DiskFileTree

    init() throws {
        project = try ProjectCopy()
        tree = DiskFileTree(root: project.folder.path)
    }

    private func path(_ name: String) -> String {
        project.folder.appendingPathComponent(name).path
    }

    /// The bytes as text, or a word for what came instead.
    private func read(_ path: String) -> String {
        switch tree.read(path) {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .missing: "missing"
        case .directory: "directory"
        case .unreadable(let why): "unreadable: \(why)"
        }
    }

    @Test func aPlainFileIsItsBytes() throws {
        try project.write("hello\n", to: "evidence/a.txt")
        #expect(read("evidence/a.txt") == "hello\n")
        #expect(tree.listing(below: "evidence").paths == ["evidence/a.txt"])
    }

    @Test func aFileIsReadInPieces() throws {
        try project.write("0123456789", to: "a.txt")
        let pieces = try #require(tree.pieces(of: "a.txt"))
        #expect(pieces.byteCount == 10)
        guard case .bytes(let bytes) = pieces.read(3..<7) else {
            Issue.record("no piece")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "3456")
        guard case .unreadable = pieces.read(8..<11) else {
            Issue.record("a piece behind the end")
            return
        }
    }

    @Test func piecesOfAFileThatGrowsAreOfNoState() throws {
        try project.write("0123456789", to: "a.txt")
        let pieces = try #require(tree.pieces(of: "a.txt"))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path("a.txt")))
        try file.seekToEnd()
        try file.write(contentsOf: Data("more".utf8))
        try file.close()
        guard case .unreadable(let why) = pieces.read(0..<10) else {
            Issue.record("half of one state and half of another")
            return
        }
        #expect(why == "it changed while it was read")
    }

    @Test func onlyRegularFilesHavePieces() throws {
        try project.write("", to: "folder/a.txt")
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        for name in ["folder", "absent", "pipe"] {
            let pieces = tree.pieces(of: name)
            #expect(pieces.map(\.byteCount) == nil)
        }
    }

    @Test func whatIsNotThereIsMissing() throws {
        try project.write("", to: "a.txt")
        #expect(read("b.txt") == "missing")
        #expect(read("a.txt/below") == "missing")
    }

    @Test func aFolderIsToldAsOne() throws {
        try project.write("", to: "folder/a.txt")
        #expect(read("folder") == "directory")
    }

    @Test func aLinkToAFolderIsNotFollowedAndSaidToBeUnlisted() throws {
        try project.write("", to: "evidence/real/a.txt")
        try FileManager.default.createSymbolicLink(
            atPath: path("evidence/linked"), withDestinationPath: path("evidence/real"))
        #expect(tree.listing(below: "evidence").paths == ["evidence/real/a.txt"])
        #expect(tree.listing(below: "evidence").unlisted == ["evidence/linked"])
        #expect(tree.listing(below: "absent").unlisted == [])
    }

    @Test func aPipeIsListedAndRefusedWithoutWaiting() throws {
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        #expect(tree.listing(below: "").paths == ["pipe"])
        #expect(read("pipe") == "unreadable: it is not a regular file")
    }

    @Test func aDeviceIsRefusedWithoutReadingIt() throws {
        #expect(read("/dev/zero") == "unreadable: it is not a regular file")
        try FileManager.default.createSymbolicLink(
            atPath: path("zero"), withDestinationPath: "/dev/zero")
        #expect(tree.listing(below: "").paths == ["zero"])
        #expect(read("zero") == "unreadable: it is not a regular file")
    }

    @Test func aSocketIsUnreadable() throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path("s").utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size)
            }
        }
        try #require(bound == 0)
        #expect(tree.listing(below: "").paths == ["s"])
        #expect(read("s").hasPrefix("unreadable: "))
    }

    @Test func linksThatLeadInACircleAreListedAndUnreadable() throws {
        for (name, target) in [("one", "two"), ("two", "one"), ("self", "self")] {
            try FileManager.default.createSymbolicLink(
                atPath: path(name), withDestinationPath: target)
        }
        #expect(tree.listing(below: "").paths == ["one", "self", "two"])
        #expect(read("one").hasPrefix("unreadable: "))
        #expect(read("self").hasPrefix("unreadable: "))
    }

    @Test func aLinkToNothingIsListedAndMissing() throws {
        try FileManager.default.createSymbolicLink(
            atPath: path("gone"), withDestinationPath: "nowhere")
        #expect(tree.listing(below: "").paths == ["gone"])
        #expect(read("gone") == "missing")
    }

    @Test func aFolderThatLinksToItselfEnds() throws {
        try project.write("x", to: "evidence/a.txt")
        try FileManager.default.createSymbolicLink(
            atPath: path("evidence/again"), withDestinationPath: ".")
        #expect(tree.listing(below: "evidence").paths == ["evidence/a.txt"])
    }

    @Test(.enabled(if: geteuid() != 0, "whoever is root may read everything"))
    func aFileWithoutPermissionIsUnreadable() throws {
        try project.write("x", to: "closed.txt")
        #expect(chmod(path("closed.txt"), 0) == 0)
        #expect(read("closed.txt").hasPrefix("unreadable: "))
    }

    @Test func aFileTooLargeIsRefusedBeforeItIsRead() throws {
        try project.write("", to: "large")
        #expect(truncate(path("large"), Int(DiskFileTree.largestFile) + 1) == 0)
        #expect(read("large") == "unreadable: it is larger than 64 MiB")
    }

    /// The kernel's files say a size of nothing and then give something.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "/proc/self/status"),
            "the kernel shows no files below /proc"))
    func aFileLongerThanItSaidHasChanged() {
        #expect(read("/proc/self/status") == "unreadable: it changed while it was read")
    }

    /// One thread keeps writing one byte in place, so that the size stays and the time of change does not.
    @Test func aFileWrittenToWhileItIsReadHasChanged() throws {
        try project.write("", to: "busy")
        #expect(truncate(path("busy"), 32 << 20) == 0)
        let writer = try #require(fopen(path("busy"), "r+"))
        let hasBegun = DispatchSemaphore(value: 0)
        let isDone = DispatchSemaphore(value: 0)
        let hasEnded = DispatchSemaphore(value: 0)
        nonisolated(unsafe) let file = writer
        // A thread of its own: those of a queue may all be busy with other tests.
        Thread.detachNewThread {
            hasBegun.signal()
            while isDone.wait(timeout: .now()) == .timedOut {
                rewind(file)
                fputc(1, file)
                fflush(file)
            }
            fclose(file)
            hasEnded.signal()
        }
        hasBegun.wait()
        // The clock of a file system ticks every few milliseconds; a read of 32 MiB takes longer.
        let isNoticed = (0..<100).contains { _ in
            read("busy").hasPrefix("unreadable: it changed while it was read")
        }
        isDone.signal()
        hasEnded.wait()
        #expect(isNoticed)
    }

    @Test func hiddenFilesAreEvidenceToo() throws {
        try project.write("x", to: "evidence/.env")
        try project.write("x", to: "evidence/.host/a.env")
        try project.write("x", to: "evidence/.git/config")
        #expect(
            tree.listing(below: "evidence").paths == ["evidence/.env", "evidence/.host/a.env"])
    }

    @Test func aNameThatIsNoTextIsSaidToBeThere() throws {
        let bytes = Array(path("bad").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
        let descriptor = open(bytes, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        let listing = tree.listing(below: "")
        #expect(listing.paths == [])
        #expect(listing.unlisted == ["bad\u{FFFD}"])
    }

    @Test(.enabled(if: geteuid() != 0, "whoever is root may look everywhere"))
    func aFolderWhoseFilesNobodyMayLookAtIsSaid() throws {
        try project.write("x", to: "evidence/closed/a.txt")
        let link = path("evidence/closed/link")
        #expect(symlink("a.txt", link) == 0)
        #expect(chmod(path("evidence/closed"), 0o400) == 0)
        defer { chmod(path("evidence/closed"), 0o700) }
        #expect(tree.listing(below: "evidence").unlisted.contains("evidence/closed/link"))
    }

    @Test func evidenceThatIsAPipeNeverPasses() throws {
        let tiny = try TinyProject.make()
        try tiny.remove("evidence/app.listing")
        #expect(mkfifo(tiny.folder.appendingPathComponent("evidence/app.listing").path, 0o600) == 0)
        let run = try tiny.check()
        #expect(run.status == 1)
        #expect(try run.results().findings.map(\.verdict) == ["undetermined"])
        #expect(run.errors.contains("it is not a regular file"))
    }
}
