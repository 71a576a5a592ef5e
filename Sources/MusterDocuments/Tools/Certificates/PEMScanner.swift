import MusterSource

/// Finds the blocks of RFC 7468 in a text; whatever stands around them is passed over.
struct PEMScanner {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private var open: (label: Range<Int>, opening: Range<Int>)?
    private var bodyStart: Int?
    private var isInHeaders = false
    private var isEncrypted = false
    /// What is wrong with the blocks.
    private(set) var diagnostics: DiagnosticList

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    /// All blocks that are ended.
    mutating func blocks() -> [PEMBlock] {
        var lines = SourceLines(source)
        var blocks: [PEMBlock] = []
        while let line = lines.next() {
            if let block = take(bytes.trimmed(line)) { blocks.append(block) }
        }
        if let open { refuse(open.opening) }
        return blocks
    }

    /// Looks at one line; gives the block that ends with it.
    private mutating func take(_ line: Range<Int>) -> PEMBlock? {
        if let label = marker("-----BEGIN ", line) {
            if let open { refuse(open.opening) }
            open = (label, line)
            bodyStart = nil
            isInHeaders = false
            isEncrypted = false
            return nil
        }
        guard let open else { return nil }
        if let label = marker("-----END ", line) {
            self.open = nil
            guard bytes[label].elementsEqual(bytes[open.label]) else {
                diagnostics.add(
                    ToolDiagnostics.otherPEMLabel(
                        Location(source, label), opening: Location(source, open.label)))
                return nil
            }
            return PEMBlock(
                label: open.label, opening: open.opening,
                body: (bodyStart ?? line.lowerBound)..<line.lowerBound,
                hasEncryptionHeader: isEncrypted)
        }
        takeBody(line)
        return nil
    }

    /// A header has a colon, which base64 never has; a blank line ends them, a blank before a header continues it.
    private mutating func takeBody(_ line: Range<Int>) {
        guard bodyStart == nil || isInHeaders else { return }
        if bytes.find(UInt8(ascii: ":"), in: line) != nil {
            isInHeaders = true
            if bytes.starts(at: line.lowerBound, with: "Proc-Type: 4,ENCRYPTED") {
                isEncrypted = true
            }
            return
        }
        if line.isEmpty { isInHeaders = false }
        if !isInHeaders, bodyStart == nil, !line.isEmpty { bodyStart = line.lowerBound }
    }

    private func marker(_ word: StaticString, _ line: Range<Int>) -> Range<Int>? {
        guard bytes.starts(at: line.lowerBound, with: word) else { return nil }
        let start = line.lowerBound + word.utf8CodeUnitCount
        guard line.upperBound - start > 5, bytes.equals(line.suffix(5), "-----") else { return nil }
        return start..<line.upperBound - 5
    }

    private mutating func refuse(_ opening: Range<Int>) {
        diagnostics.add(ToolDiagnostics.unclosedPEM(Location(source, opening)))
    }
}
