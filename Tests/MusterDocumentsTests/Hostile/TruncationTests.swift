import Foundation
import MusterDocuments
import MusterSource
import Testing

/// Evidence that was cut short must not read as if it were whole.
@Suite struct TruncationTests {
    private static let isThorough = ProcessInfo.processInfo.environment["MUSTER_SPANS"] != nil

    @Test(arguments: CorpusFile.all)
    func aFileCutShortNeverSaysSomethingElse(file: CorpusFile) throws {
        let whole = try #require(file.document)
        var complaints: [String] = []
        let step = Self.isThorough ? 1 : max(1, file.bytes.count / 120)
        for cut in stride(from: 0, to: file.bytes.count, by: step) {
            let outcome = file.parse(Array(file.bytes[..<cut]))
            guard let document = outcome.document else {
                #expect(!outcome.diagnostics.isEmpty)
                continue
            }
            complaints += differences(document, whole, file, cut).map { "cut at \(cut): \($0)" }
        }
        #expect(complaints == [])
    }

    /// What a file cut at `cut` says that the whole file does not.
    private func differences(_ part: Document, _ whole: Document, _ file: CorpusFile, _ cut: Int)
        -> [String]
    {
        let end = file.bytes[..<cut].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
        let rule = TruncationRule.of(file.format)
        // Blanks behind the last mark are no loss.
        let lastMark = (file.bytes.lastIndex { $0 > 0x20 } ?? 0) + 1
        if rule == .ended, end < lastMark { return ["the text was not refused"] }
        var found: [String] = []
        var pending: [(DocumentPlace, NodeID)] = [
            (DocumentPlace(part, part.root, []), whole.root)
        ]
        while let (place, other) = pending.popLast() {
            let children = place.children(in: part)
            let isContainer = whole.node(other).kind == part.node(place.id).kind
            guard place.isContainer, isContainer else {
                let isSame = DocumentDifference.sameValue(part, place.id, whole, other)
                // A page's text runs on to its end: a part of a page has its beginning.
                let isBeginning =
                    rule == .page && whole.bytes(other).starts(with: part.bytes(place.id))
                if !isSame, !isBeginning, !isAllowed(place, file.format, rule, end) {
                    found.append("'\(place.name)' is another value at \(place.span)")
                }
                continue
            }
            for child in children where child.path.last != "@key" {
                if let match = match(child, below: other, in: whole) {
                    pending.append((child, match))
                } else if !isAllowed(child, file.format, rule, end) {
                    found.append("'\(child.name)' is new at \(child.span)")
                }
            }
        }
        return found
    }

    private func isAllowed(
        _ place: DocumentPlace, _ format: String, _ rule: TruncationRule, _ end: Int
    ) -> Bool {
        if TruncationException.covers(place, format: format) { return true }
        return rule != .closed && place.reach >= end
    }

    /// The node of the whole file that stands where `child` stands in its list or map.
    private func match(_ child: DocumentPlace, below parent: NodeID, in whole: Document) -> NodeID?
    {
        guard let step = child.path.last else { return nil }
        guard whole.node(parent).kind == .list else { return whole.value(parent, step) }
        let elements = whole.elements(parent)
        return Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    }
}
