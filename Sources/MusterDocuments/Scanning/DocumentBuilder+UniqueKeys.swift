import MusterSource

extension DocumentBuilder {
    /// A map of the keys and values pushed since `mark`, where a repeated key is what the limits say: a mistake, or
    /// the one that counts.
    func closeMap(
        from mark: Int, span: Range<Int>, source: UInt16 = 0, limits: ParseLimits,
        _ diagnostics: inout DiagnosticList
    ) -> Node {
        if limits.duplicateKeys == .lastWins { dropRepeatedKeys(from: mark) }
        return closeMap(from: mark, span: span, source: source) {
            reportRepeated($0, $1, &diagnostics)
        }
    }

    /// Adds the mistake of a key that was given before.
    func reportRepeated(_ first: Node, _ again: Node, _ diagnostics: inout DiagnosticList) {
        let name = String(decoding: bytes(of: again), as: UTF8.self)
        diagnostics.add(
            DataDiagnostics.duplicateKey(
                name, first: location(of: first), again: location(of: again)))
    }

    /// Where a node's text stands.
    private func location(of node: Node) -> Location {
        Location(
            sources[Int(node.source)], Int(node.start)..<(Int(node.start) + Int(node.length)))
    }
}
