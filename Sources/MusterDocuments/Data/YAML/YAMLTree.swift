import MusterSource

/// Builds a document's nodes from libyaml's events, without recursion.
struct YAMLTree {
    let source: Source
    let sourceIndex: UInt16
    let range: Range<Int>
    let limits: ParseLimits
    let builder: DocumentBuilder
    var diagnostics: DiagnosticList
    /// The innermost open container; at the top one that is never closed.
    var frame: YAMLFrame
    /// The containers around it, that one included.
    var frames: [YAMLFrame] = []
    var openAnchors: [YAMLOpenAnchor] = []
    var openMerges: [YAMLMerge] = []
    var anchors: [[UInt8]: YAMLAnchor] = [:]
    /// Values made from the text itself, and values that aliases would add.
    var ownNodes = 0
    var aliasedNodes = 0
    private var documents: [Node] = []
    private(set) var isStopped = false
    /// Up to where the events so far account for the text.
    var reached: Int
    /// Whether a comment may stand anywhere.
    let hasHash: Bool
    /// Whether the document before ended without `...`.
    var endsOpenly = false

    init(
        _ source: Source, range: Range<Int>, into builder: DocumentBuilder, sourceIndex: UInt16,
        limits: ParseLimits
    ) {
        self.source = source
        self.range = range
        self.builder = builder
        self.sourceIndex = sourceIndex
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        reached = range.lowerBound
        hasHash = source.bytes.find(ASCII.hash, in: range) != nil
        frame = YAMLFrame(
            isMap: false, isFlow: false, mark: 0, start: 0, hasAnchor: false, end: 0)
        frames.reserveCapacity(32)
    }

    /// Whether a document is complete.
    var hasDocuments: Bool { !documents.isEmpty }

    /// The root: the document, a list of them if there are several, null if there is none.
    ///
    /// Nil after a mistake that leaves nothing to build; other mistakes are in `diagnostics`.
    mutating func build(_ reader: YAMLEventReader) -> Node? {
        while !isStopped {
            guard reader.advance() else {
                diagnostics.add(reader.problem)
                return nil
            }
            if let scalar = reader.simple {
                // Passed piece by piece: a whole event costs more than what is done with it.
                takeSimple(
                    scalar.value, from: reader.start, to: reader.end, isPlain: scalar.isPlain)
                continue
            }
            let event = reader.current
            guard check(event) else { return nil }
            if event.kind == .streamEnd { return root() }
            take(event)
        }
        return nil
    }

    /// Ends the walk: what follows could only repeat the mistake.
    mutating func stop(_ diagnostic: Diagnostic) {
        diagnostics.add(diagnostic)
        isStopped = true
    }

    func location(_ range: Range<Int>) -> Location { Location(source, range) }

    func location(of node: Node) -> Location {
        location(Int(node.start)..<(Int(node.start) + Int(node.length)))
    }

    private mutating func take(_ event: YAMLEvent) {
        switch event.kind {
        case .scalar: takeScalar(event)
        case .alias: takeAlias(event)
        case .listStart, .mapStart: open(event)
        case .listEnd, .mapEnd: close(event)
        case .documentEnd: anchors.removeAll()
        case .documentStart, .streamEnd, .other: break
        }
    }

    /// Gives a value its place: the next document, a key, a value, an element.
    mutating func add(_ node: Node, _ shape: YAMLShape, end: Int) {
        if frames.isEmpty {
            documents.append(node)
            return
        }
        frame.end = max(frame.end, end)
        frame.shape.add(shape)
        if frame.awaitsMerge {
            frame.awaitsMerge = false
            addMerge(node)
        } else if node.kind == .list || node.kind == .map, expectsKey {
            stop(YAMLDiagnostics.containerKey(location(of: node)))
        } else {
            builder.push(node)
        }
    }

    /// Whether the next value is a map's key.
    var expectsKey: Bool {
        frame.isMap && !frame.awaitsMerge && (builder.mark &- frame.mark) & 1 == 0
    }

    private func root() -> Node {
        guard let first = documents.first, let last = documents.last else {
            return builder.makeNull(span: range.lowerBound..<range.lowerBound, source: sourceIndex)
        }
        guard documents.count > 1 else { return first }
        return builder.makeList(
            documents, span: Int(first.start)..<(Int(last.start) + Int(last.length)),
            source: sourceIndex)
    }
}
