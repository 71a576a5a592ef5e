/// One parsed evidence file, or a population of items: a tree in which every value knows its span.
///
/// Immutable; nodes, decoded strings and key tables are three flat blocks freed together.
public final class Document: Sendable {
    /// The sources its spans point into; the first is the file itself.
    public let sources: [Source]
    /// The name of the parser that made it, such as `json`.
    public let format: String
    /// The top value.
    public let root: NodeID
    /// How many nodes there are.
    public let nodeCount: Int
    /// Bytes of memory that nodes, decoded strings and key tables take; the sources come on top.
    public let byteCount: Int
    /// The raw arena.
    public let view: DocumentView

    private let storage: DocumentStorage

    init(sources: [Source], format: String, root: NodeID, storage: DocumentStorage) {
        self.sources = sources
        self.format = format
        self.root = root
        self.nodeCount = storage.nodeCount
        self.byteCount = storage.byteCount
        self.view = storage.view
        self.storage = storage
    }

    /// All decoded strings, one behind the other, each behind its `PoolHeader`.
    var pool: UnsafeBufferPointer<UInt8> { storage.pool }

    /// Marks a node's value as never to be shown.
    ///
    /// Only before the document is handed on to anybody who may read it at the same time.
    func flagSecret(_ index: Int) { storage.insert(.secret, at: index) }

    /// The node with this id.
    public func node(_ id: NodeID) -> Node { view[id.rawValue] }

    /// Where the value's text stands.
    public func location(_ id: NodeID) -> Location {
        let node = node(id)
        return Location(
            sources[Int(node.source)], Int(node.start)..<(Int(node.start) + Int(node.length)))
    }

    /// The bytes of a string, bytes or fault node; empty for every other kind.
    public func bytes(_ id: NodeID) -> UnsafeBufferPointer<UInt8> {
        let node = node(id)
        switch node.kind {
        case .string, .bytes, .fault:
            return UnsafeBufferPointer(start: view.bytes(of: node), count: node.count)
        default: return UnsafeBufferPointer(start: nil, count: 0)
        }
    }

    /// The text of a string node, for people; nil for every other kind.
    public func string(_ id: NodeID) -> String? {
        node(id).kind == .string ? String(decoding: bytes(id), as: UTF8.self) : nil
    }

    /// The elements of a list; empty for every other kind.
    public func elements(_ id: NodeID) -> NodeSequence {
        let node = node(id)
        guard node.kind == .list else { return NodeSequence(first: 0, count: 0, stride: 1) }
        return NodeSequence(first: node.low, count: node.aux, stride: 1)
    }

    /// The keys of a map in source order; `value(ofKey:in:)` gives what belongs to one.
    public func keys(_ id: NodeID) -> NodeSequence {
        let node = node(id)
        guard node.kind == .map else { return NodeSequence(first: 0, count: 0, stride: 2) }
        return NodeSequence(first: view.firstKey(of: node), count: node.aux, stride: 2)
    }

    /// The value that belongs to a key given by `keys` of the same map.
    public func value(ofKey key: NodeID, in map: NodeID) -> NodeID {
        let node = node(map)
        let pair = (key.rawValue &- view.firstKey(of: node)) / 2
        precondition(pair < node.aux, "a key is asked for in its own map")
        return NodeID(view.valueIndex(ofPair: pair, in: node))
    }

    /// The value under `key` in a map; nil if absent or not a map.
    public func value(_ id: NodeID, _ key: String) -> NodeID? {
        var key = key
        return key.withUTF8 { value(id, bytes: $0) }
    }

    /// The value under a key given as bytes; nil if absent or not a map.
    public func value(_ id: NodeID, bytes key: UnsafeBufferPointer<UInt8>) -> NodeID? {
        let node = node(id)
        guard node.kind == .map else { return nil }
        return withUnsafePointer(to: UInt8(0)) { empty in
            let base = key.baseAddress ?? empty
            return view.find(base, key.count, hash: NodeHash.of(base, key.count), in: node)
                .map { NodeID($0) }
        }
    }
}
