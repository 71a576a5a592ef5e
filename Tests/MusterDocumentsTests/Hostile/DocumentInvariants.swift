import MusterDocuments
import MusterSource

/// What must be true of every parse, whatever the bytes were; shared by the tests and the fuzzer.
enum DocumentInvariants {
    /// The first thing that is wrong with an outcome; nil if nothing is.
    static func broken(_ outcome: ParseOutcome, _ source: Source, limits: ParseLimits) -> String? {
        let errors = outcome.diagnostics.count { $0.severity == .error }
        guard let document = outcome.document else {
            if errors == 0 { return "neither a document nor an error" }
            return brokenDiagnostics(outcome, limits: limits)
        }
        if errors > 0 { return "a document beside an error" }
        return brokenDiagnostics(outcome, limits: limits) ?? brokenTree(document, source)
    }

    private static func brokenDiagnostics(_ outcome: ParseOutcome, limits: ParseLimits) -> String? {
        let mistakes = outcome.diagnostics.count { $0.severity == .error }
        if mistakes > limits.diagnostics + 1 { return "more mistakes than allowed" }
        // The first note of each of a format's few codes is kept beyond the limit.
        if outcome.diagnostics.count - mistakes > limits.diagnostics + 10 {
            return "more notes than allowed"
        }
        for diagnostic in outcome.diagnostics {
            if diagnostic.message.isEmpty { return "a mistake without words" }
            if diagnostic.path == nil { return "\(diagnostic.code) has no place" }
        }
        return nil
    }

    /// Visits what hangs below the root, each node once for every way to it.
    private static func brokenTree(_ document: Document, _ source: Source) -> String? {
        // The nodes a document holds are bounded by what was read, and so is every walk over them.
        var left = 64 * source.count + 100_000
        if document.nodeCount > left { return "more nodes than bytes account for" }
        var pending = [document.root]
        while let id = pending.popLast() {
            left -= 1
            if left < 0 { return "a walk over the document does not end" }
            if Int(id.rawValue) >= document.nodeCount { return "a node outside the document" }
            if let wrong = brokenNode(document, id) { return wrong }
            pending += document.elements(id)
            for key in document.keys(id) {
                if document.node(key).kind != .string { return "a key that is no string" }
                if let wrong = brokenNode(document, key) { return wrong }
                guard document.finds(key, in: id) else { return "a key that is not found" }
                pending.append(document.value(ofKey: key, in: id))
            }
        }
        return nil
    }

    private static func brokenNode(_ document: Document, _ id: NodeID) -> String? {
        let node = document.node(id)
        guard Int(node.source) < document.sources.count else { return "a span in no source" }
        let end = Int(node.start) + Int(node.length)
        if end > document.sources[Int(node.source)].count { return "a span beyond its source" }
        switch node.kind {
        case .string, .fault:
            let bytes = document.bytes(id)
            let isText = String(validating: bytes, as: UTF8.self) != nil
            return isText ? nil : "a text that is not UTF-8"
        case .timestamp: return node.aux < 1_000_000_000 ? nil : "too many nanoseconds"
        case .bool: return node.payload < 2 ? nil : "a truth value that is neither"
        default: return nil
        }
    }
}

extension Document {
    /// Whether a lookup of a key's bytes in its map finds a value.
    fileprivate func finds(_ key: NodeID, in map: NodeID) -> Bool {
        value(map, bytes: bytes(key)) != nil
    }
}
