import MusterSource

extension DocumentBuilder {
    /// A map of a document model; pairs without a value are left out.
    ///
    /// Each name is placed, without length, where its value starts.
    func makeModel(_ pairs: [(name: String, value: Node?)], span: Range<Int>) -> Node {
        let mark = mark
        for pair in pairs {
            if let value = pair.value { pushField(fieldName(pair.name), value) }
        }
        return closeMap(from: mark, span: span)
    }

    /// A moment read at `span`.
    func makeTimestamp(_ moment: Moment, span: Range<Int>) -> Node {
        makeTimestamp(seconds: moment.seconds, nanoseconds: moment.nanoseconds, span: span)
    }

    /// A word of our own that stands for something at an offset.
    func makeWord(_ text: String, at offset: Int) -> Node {
        makeString(text, span: offset..<offset)
    }
}
