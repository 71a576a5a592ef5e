import MusterSource

/// What an evaluation needs but seldom: behind one reference, out of the loop's way.
final class EvaluatorHost {
    let arena = Arena()
    let limits: Limits
    /// What the last run read since a document was last bound.
    @exclusivity(unchecked) var noted: [NotedRead] = []
    /// What it read before that.
    private var settled: [Read] = []
    private(set) var documents: [Document?]
    /// One for each loop that looks elements up by a field.
    let joins: [JoinIndex]
    private var patterns: [(text: [UInt8], pattern: Pattern?)] = []
    private var zones: [(name: [UInt8], zone: TimeZone?)] = []
    private static let cached = 64

    init(limits: Limits, slots: Int, joins: [Value]) {
        self.limits = limits
        self.joins = joins.map { JoinIndex(field: $0) }
        documents = Array(repeating: nil, count: slots)
    }

    /// The number of values that the last run read; one that is read twice counts twice.
    var readCount: Int { settled.count + noted.count }

    /// What the last run read, in order, one after another.
    func forEachRead(_ body: (Read) -> Void) {
        for read in settled { body(read) }
        for noted in noted {
            if let read = read(noted) { body(read) }
        }
    }

    /// What it read last.
    var lastRead: Read? {
        for noted in noted.reversed() {
            if let read = read(noted) { return read }
        }
        return settled.last
    }

    /// Forgets what was read.
    func forgetReads() {
        noted.removeAll(keepingCapacity: true)
        if !settled.isEmpty { settled.removeAll() }
    }

    /// Puts another document into a slot; what was read of the old one stays read.
    func bind(_ slot: Int, _ document: Document) {
        if !noted.isEmpty {
            settled += noted.compactMap(read)
            noted.removeAll(keepingCapacity: true)
        }
        documents[slot] = document
    }

    private func read(_ noted: NotedRead) -> Read? {
        documents[noted.slot].map { Read(document: $0, node: noted.node) }
    }

    /// A pattern compiled once for each evaluator; nil if it is not a pattern.
    func pattern(_ text: UnsafeBufferPointer<UInt8>) -> Pattern? {
        for entry in patterns
        where entry.text.withUnsafeBytes({ $0.holdsSame(as: UnsafeRawBufferPointer(text)) }) {
            return entry.pattern
        }
        let pattern = Pattern(text)
        if patterns.count >= Self.cached { patterns.removeFirst() }
        patterns.append((Array(text), pattern))
        return pattern
    }

    /// A zone read once for each evaluator; nil if there is none of this name.
    func zone(_ name: UnsafeBufferPointer<UInt8>) -> TimeZone? {
        for entry in zones where entry.name.elementsEqual(name) { return entry.zone }
        let zone = limits.timeZones(String(decoding: name, as: UTF8.self)).flatMap { TimeZone($0) }
        if zones.count >= Self.cached { zones.removeFirst() }
        zones.append((Array(name), zone))
        return zone
    }
}
