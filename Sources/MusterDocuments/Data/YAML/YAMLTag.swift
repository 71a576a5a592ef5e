import MusterSource

/// What an explicit tag asks for.
enum YAMLTag {
    case string, null, bool, int, float
    /// `!!seq`, `!!map` and the like.
    case container
    /// A tag of an application, or one that this parser does not evaluate.
    case other

    private static let prefix = Array("tag:yaml.org,2002:".utf8)
    private static let names: [(name: StaticString, tag: YAMLTag)] = [
        ("str", .string), ("null", .null), ("bool", .bool), ("int", .int), ("float", .float),
        ("seq", .container), ("map", .container), ("set", .container), ("omap", .container),
        ("pairs", .container),
    ]

    /// Reads a tag as libyaml gives it, shorthand resolved.
    init(_ tag: UnsafeBufferPointer<UInt8>) {
        guard tag.starts(with: Self.prefix) else {
            self = .other
            return
        }
        let name = tag.dropFirst(Self.prefix.count)
        self = Self.names.first { name.elementsEqual($0.name.bytes) }?.tag ?? .other
    }

    /// The tag as people write it: `!!int`.
    static func shown(_ tag: UnsafeBufferPointer<UInt8>) -> String {
        tag.starts(with: prefix)
            ? "!!" + String(decoding: tag.dropFirst(prefix.count), as: UTF8.self)
            : String(decoding: tag, as: UTF8.self)
    }

    /// The value if it is one of this tag; a whole number under `!!float` becomes a double.
    ///
    /// Nil if it does not fit.
    func accepts(_ node: Node, _ builder: DocumentBuilder) -> Node? {
        let span = Int(node.start)..<(Int(node.start) + Int(node.length))
        switch (self, node.kind) {
        case (.null, .null), (.bool, .bool), (.int, .int), (.int, .uint), (.float, .double):
            return node
        case (.float, .int):
            return builder.makeDouble(
                Double(Int64(bitPattern: node.payload)), span: span, source: node.source)
        case (.float, .uint):
            return builder.makeDouble(Double(node.payload), span: span, source: node.source)
        default: return nil
        }
    }
}
