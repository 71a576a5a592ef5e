import Foundation
public import MusterDocuments
import MusterSource

/// Any bytes are a file: the first one picks the parser, the rest is its text.
///
/// With a parser's name in `MUSTER_FUZZ_PARSER` all bytes are a text of that parser.
/// Every parse must end, and give either mistakes with places or a sound document, the same one each time.
public enum ParserTarget {
    /// Small limits: a fuzzer learns more from many short runs that reach them.
    private static let small = {
        var limits = ParseLimits()
        limits.sourceBytes = 1 << 20
        limits.nesting = 40
        limits.diagnostics = 10
        limits.aliasFloor = 1_000
        return limits
    }()

    /// The one parser a run is about; nil: the input's first byte picks one.
    private static let pinned: (any DocumentParser)? = {
        guard let name = ProcessInfo.processInfo.environment["MUSTER_FUZZ_PARSER"] else {
            return nil
        }
        guard let parser = Parsers.named(name) else {
            preconditionFailure("there is no parser '\(name)'")
        }
        return parser
    }()

    /// Tries one input; traps where something is wrong.
    public static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let pinned { return run(pinned, bytes, limits: small) }
        guard let first = bytes.first else { return }
        run(Parsers.all[Int(first) % Parsers.all.count], bytes.dropFirst(), limits: small)
    }

    /// Tries one text with one parser.
    public static func run(
        _ parser: any DocumentParser, _ text: some Collection<UInt8>,
        limits: ParseLimits = ParseLimits()
    ) {
        let source = Source(path: "fuzz", bytes: text)
        let outcome = parser.parse(source, limits: limits)
        if let wrong = DocumentInvariants.broken(outcome, source, limits: limits) {
            preconditionFailure("\(parser.name): \(wrong)")
        }
        let again = parser.parse(source, limits: limits)
        precondition(
            outcome.diagnostics.count == again.diagnostics.count, "another run, other mistakes")
        precondition(
            zip(outcome.diagnostics, again.diagnostics).allSatisfy(isSame),
            "another run, other mistakes")
        switch (outcome.document, again.document) {
        case (nil, nil): break
        case (let one?, let two?): precondition(isSame(one, two), "another run, another document")
        default: preconditionFailure("only one of two runs gave a document")
        }
        // A choice by content is made for every file without a known name.
        _ = Parsers.choose(path: "fuzz", source: source)
    }

    private static func isSame(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        left.code == right.code && left.message.utf8.elementsEqual(right.message.utf8)
            && left.location?.range == right.location?.range
    }

    private static func isSame(_ left: Document, _ right: Document) -> Bool {
        guard left.nodeCount == right.nodeCount, left.root == right.root else { return false }
        for index in 0..<UInt32(left.nodeCount) {
            let (one, two) = (left.node(NodeID(index)), right.node(NodeID(index)))
            guard one.kind == two.kind, one.start == two.start, one.length == two.length,
                one.aux == two.aux, one.source == two.source,
                left.bytes(NodeID(index)).elementsEqual(right.bytes(NodeID(index)))
            else { return false }
        }
        return true
    }
}
