import MusterSource

extension YAMLTree {
    /// Puts the anchored value where the alias stands.
    ///
    /// The two share their nodes, so an alias costs no memory here; whoever walks the document pays, and that is
    /// what the limit bounds. Spans stay those of the anchored text: there the value is written.
    mutating func takeAlias(_ event: YAMLEvent) {
        let name = event.anchor.map { Array($0) } ?? []
        guard let anchor = anchors[name] else {
            stop(missingAnchor(name, location(event.span)))
            return
        }
        aliasedNodes = min(aliasedNodes + anchor.shape.size, 1 << 50)
        let limit = max(limits.aliasFloor, limits.aliasFactor * ownNodes)
        guard aliasedNodes <= limit else {
            stop(YAMLDiagnostics.tooManyAliases(location(event.span), limit: limit))
            return
        }
        guard frames.count + anchor.shape.height <= limits.nesting else {
            stop(DataDiagnostics.tooDeep(location(event.span), limit: limits.nesting))
            return
        }
        let node = expectsKey ? key(anchor.node) : anchor.node
        add(node, anchor.shape, end: event.span.upperBound)
    }

    private func missingAnchor(_ name: [UInt8], _ location: Location) -> Diagnostic {
        let shown = String(decoding: name, as: UTF8.self)
        if let open = openAnchors.last(where: { $0.name == name }) {
            return YAMLDiagnostics.aliasInItself(
                shown, location, anchor: self.location(open.start..<open.start))
        }
        return YAMLDiagnostics.unknownAlias(shown, location)
    }

    /// A scalar as a key: its text.
    private func key(_ node: Node) -> Node {
        switch node.kind {
        case .null, .bool, .int, .uint, .double:
            builder.makeString(
                slice: Int(node.start)..<(Int(node.start) + Int(node.length)), source: sourceIndex)
        default: node
        }
    }

    mutating func openMerge(key: Node) {
        if frame.hasMerge, let first = openMerges.last {
            builder.reportRepeated(first.key, key, &diagnostics)
        } else {
            openMerges.append(YAMLMerge(key: key))
        }
        frame.hasMerge = true
        frame.awaitsMerge = true
    }

    /// Takes the value of a `<<` key: a map, or a list of maps of which the first is the strongest.
    mutating func addMerge(_ node: Node) {
        guard let top = openMerges.indices.last else { return }
        var maps = [node]
        if node.kind == .list { maps = (0..<node.count).map { builder.child($0, of: node) } }
        for map in maps {
            if map.kind == .map {
                openMerges[top].maps.append(map)
            } else {
                diagnostics.add(YAMLDiagnostics.mergeNeedsMap(location(of: map)))
            }
        }
    }

    /// Adds the merged maps' pairs whose keys the map does not give itself.
    mutating func merge(_ frame: YAMLFrame) {
        guard frame.hasMerge, let merge = openMerges.popLast() else { return }
        var given = Set<[UInt8]>()
        for index in Swift.stride(from: frame.mark, to: builder.mark, by: 2) {
            given.insert(Array(builder.bytes(of: builder.pushed(index))))
        }
        for map in merge.maps {
            for pair in 0..<map.count {
                let key = builder.child(2 * pair, of: map)
                guard given.insert(Array(builder.bytes(of: key))).inserted else { continue }
                builder.push(key)
                builder.push(builder.child(2 * pair + 1, of: map))
            }
        }
    }
}
