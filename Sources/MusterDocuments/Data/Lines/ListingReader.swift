import MusterSource

/// Turns the lines of a listing into nodes.
struct ListingReader {
    private static let names = ["mode", "owner", "group", "size", "modified", "path"]

    private let source: Source
    private let range: Range<Int>
    private let builder: DocumentBuilder
    /// The field names, stored once for all files.
    private let keys: SharedKeys
    /// Where the fields of the line at hand stand.
    private var spans: [Range<Int>] = []
    private(set) var diagnostics: DiagnosticList
    /// Whether the first path is absolute, and then every other.
    private(set) var isAbsolute: Bool?

    init(
        _ source: Source, _ range: Range<Int>, into builder: DocumentBuilder,
        under lead: ListingLead? = nil, limits: ParseLimits
    ) {
        isAbsolute = lead?.isAbsolute
        self.source = source
        self.range = range
        self.builder = builder
        let start = lead?.start ?? range.lowerBound
        keys = builder.shareKeys(
            Self.names.map {
                builder.makeString($0, span: start..<start, source: lead == nil ? 0 : 1)
            })
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> Node {
        var cursor = SourceLines(source, range)
        let lines = SizeGuess.count(of: [ASCII.lineFeed], in: source, range)
        builder.reserve(nodes: lines * (keys.count + 1), children: lines)
        let mark = builder.mark
        while let line = cursor.next(), !diagnostics.isFull {
            pushFile(line)
        }
        let files = builder.closeList(from: mark, span: range)
        return builder.makeMap([("files", files)], span: range)
    }

    private mutating func pushFile(_ line: Range<Int>) {
        guard fields(line), let size = size(spans[3]), let modified = modified(spans[4]),
            isMode(spans[0]), isPath(spans[5])
        else { return }
        let mark = builder.mark
        for index in 0..<3 { builder.push(builder.makeString(slice: spans[index])) }
        builder.push(builder.makeInt(size, span: spans[3]))
        builder.push(
            builder.makeTimestamp(
                seconds: modified.seconds, nanoseconds: modified.nanoseconds, span: spans[4]))
        builder.push(builder.makeString(slice: spans[5]))
        builder.pushRow(from: mark, keys: keys, span: line)
    }

    /// Five fields up to a single space each, and the rest.
    private mutating func fields(_ line: Range<Int>) -> Bool {
        let bytes = source.bytes
        spans.removeAll(keepingCapacity: true)
        var start = line.lowerBound
        while spans.count < 5 {
            var index = start
            while index < line.upperBound, bytes[index] != 0x20 { index &+= 1 }
            guard index > start, index < line.upperBound else {
                let missing = Self.names[spans.count + (index > start ? 1 : 0)]
                diagnostics.add(
                    LineDiagnostics.listingCut(Location(source, line), missing: missing))
                return false
            }
            spans.append(start..<index)
            start = index &+ 1
        }
        guard start < line.upperBound else {
            diagnostics.add(LineDiagnostics.listingCut(Location(source, line), missing: "path"))
            return false
        }
        spans.append(start..<line.upperBound)
        return true
    }

    /// `%m` prints the permission bits in octal without a leading zero; 07777 is the largest.
    private mutating func isMode(_ span: Range<Int>) -> Bool {
        let text = source.bytes[span]
        if text.count <= 4, text.allSatisfy({ $0 >= 0x30 && $0 <= 0x37 }) { return true }
        diagnostics.add(
            LineDiagnostics.listingField(
                Location(source, span), name: "mode", expected: "octal digits such as 640"))
        return false
    }

    /// All paths start as the folders do that find was given; the rest of a broken name does not.
    private mutating func isPath(_ span: Range<Int>) -> Bool {
        let starts = source.bytes[span.lowerBound] == UInt8(ascii: "/")
        let expected = isAbsolute ?? starts
        isAbsolute = expected
        if starts || !expected { return true }
        diagnostics.add(
            LineDiagnostics.listingField(
                Location(source, span), name: "path",
                expected: "an absolute one like those before it"))
        return false
    }

    private mutating func size(_ span: Range<Int>) -> Int64? {
        var value: Int64 = 0
        for byte in source.bytes[span] {
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, tooLarge) = product.addingReportingOverflow(Int64(byte) - 0x30)
            guard byte >= 0x30, byte <= 0x39, !over, !tooLarge else {
                diagnostics.add(
                    LineDiagnostics.listingField(
                        Location(source, span), name: "size", expected: "a number of bytes"))
                return nil
            }
            value = sum
        }
        return value
    }

    private mutating func modified(_ span: Range<Int>) -> Moment? {
        if let moment = EpochText.parse(source.bytes[span]) { return moment }
        diagnostics.add(
            LineDiagnostics.listingField(
                Location(source, span), name: "time",
                expected: "seconds since 1970 such as 1779271241.7993381220"))
        return nil
    }
}
