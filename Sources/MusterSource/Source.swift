import Synchronization

/// One file's bytes, held for the length of a run, with the way from byte offsets to lines.
///
/// The bytes do not move while the source lives, so documents and values may point into them.
public final class Source: Sendable {
    /// The path as the user would type it, relative to the project.
    public let path: String
    /// The number of bytes.
    public let count: Int
    /// The first byte; `count` bytes may be read, and `padding` zeros behind them.
    nonisolated(unsafe) public let base: UnsafePointer<UInt8>

    /// Where the first byte stands in the file: its start, unless this is a part cut out of a stream.
    public let origin: SourcePosition

    /// Zero bytes that stand behind a source's own, so that a reader in C finds an end.
    public static var padding: Int { 8 }

    private let lines = Mutex<LineTable?>(nil)
    private let hidden = Mutex(HiddenRanges())

    /// Copies `bytes`, which stand at `origin` in the file.
    public init(
        path: String, bytes: some Collection<UInt8>,
        origin: SourcePosition = SourcePosition(line: 1, column: 1, offset: 0)
    ) {
        self.path = path
        self.origin = origin
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(
            capacity: bytes.count + Self.padding)
        let end = buffer.initialize(fromContentsOf: bytes)
        buffer[end...].initialize(repeating: 0)
        self.count = bytes.count
        // `allocate` gives a base address for every capacity above zero.
        self.base = UnsafePointer(buffer.baseAddress.unsafelyUnwrapped)
    }

    /// Takes the UTF-8 bytes of `text`.
    public convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    deinit {
        UnsafeMutablePointer(mutating: base).deallocate()
    }

    /// All bytes.
    public var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base, count: count)
    }

    /// The text of a byte range, invalid UTF-8 replaced by U+FFFD; the range is clamped.
    public func text(_ range: Range<Int>) -> String {
        let clamped = range.clamped(to: 0..<count)
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[clamped]), as: UTF8.self)
    }

    /// The line, column and offset in the file of a byte offset, which is clamped to the source.
    public func position(at offset: Int) -> SourcePosition {
        let inside = withLineTable { $0.position(of: max(0, min(offset, count)), in: bytes) }
        return SourcePosition(
            line: inside.line + origin.line - 1,
            column: inside.line == 1 ? inside.column + origin.column - 1 : inside.column,
            offset: inside.offset + origin.offset)
    }

    /// The byte range of a line of the file (from 1), its line ending left out; nil when there is no such line.
    public func lineRange(_ line: Int) -> Range<Int>? {
        withLineTable { $0.range(ofLine: line - (origin.line - 1), in: bytes) }
    }

    /// Keeps a range from being shown.
    public func hide(_ range: Range<Int>) {
        hidden.withLock { $0.insert(range) }
    }

    /// Whether any place was hidden.
    var hidesAny: Bool { hidden.withLock { !$0.isEmpty } }

    /// Whether a hidden place lies within the range as a whole.
    func hidesAll(in range: Range<Int>) -> Bool {
        hidden.withLock { $0.hasOne(within: range) }
    }

    /// Whether a part of the range was hidden.
    func hides(_ range: Range<Int>) -> Bool {
        hidden.withLock { $0.overlaps(range) }
    }

    /// The hidden places that have a part in a range.
    func hiddenPlaces(in range: Range<Int>) -> [Range<Int>] {
        hidden.withLock { Array($0.places(in: range)) }
    }

    private func withLineTable<Result>(_ body: (LineTable) -> Result) -> Result {
        let table = lines.withLock { cached in
            if let cached { return cached }
            let made = LineTable(bytes)
            cached = made
            return made
        }
        return body(table)
    }
}
