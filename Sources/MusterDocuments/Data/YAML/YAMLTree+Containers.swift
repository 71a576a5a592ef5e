import MusterSource

extension YAMLTree {
    mutating func open(_ event: YAMLEvent) {
        ownNodes += 1
        let start = skipProperties(event).end
        guard frames.count < limits.nesting else {
            stop(DataDiagnostics.tooDeep(location(start..<start), limit: limits.nesting))
            return
        }
        if let name = event.anchor {
            openAnchors.append(YAMLOpenAnchor(name: Array(name), start: start))
        }
        if let tag = event.tag, YAMLTag(tag) == .other {
            diagnostics.add(YAMLDiagnostics.unknownTag(YAMLTag.shown(tag), location(start..<start)))
        }
        frames.append(frame)
        frame = YAMLFrame(
            isMap: event.kind == .mapStart, isFlow: event.isFlow, mark: builder.mark,
            start: start, hasAnchor: event.anchor != nil, end: start)
    }

    mutating func close(_ event: YAMLEvent) {
        guard let outer = frames.popLast() else { return }
        let frame = frame
        // A block container has no end of its own: libyaml reports the next token, lines further down.
        let end = frame.isFlow ? max(frame.start, event.span.upperBound) : frame.end
        let span = frame.start..<end
        let node: Node
        if frame.isMap {
            merge(frame)
            node = builder.closeMap(
                from: frame.mark, span: span, source: sourceIndex, limits: limits, &diagnostics)
        } else {
            node = builder.closeList(from: frame.mark, span: span, source: sourceIndex)
        }
        self.frame = outer
        if frame.hasAnchor, let anchor = openAnchors.popLast() {
            anchors[anchor.name] = YAMLAnchor(node: node, shape: frame.shape)
        }
        add(node, frame.shape, end: end)
    }
}
