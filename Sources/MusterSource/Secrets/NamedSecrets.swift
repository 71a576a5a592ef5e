/// Flags what is given to the names of secrets, whatever its shape: a text, a list or map of them, variables of a
/// process, a name and a value beside each other.
struct NamedSecrets {
    /// Names and values that belong together stand in small maps.
    private static let widest = 16
    private static let nameKeys: [StaticString] = [
        "name", "key", "parametername", "parameterkey", "optionname", "variable", "setting",
        "property",
    ]
    /// Fields of our own models that hold what a setting is given.
    private static let valueFields: [StaticString] = ["args", "value", "values", "text"]

    private let document: Document
    /// The containers that were gone through: one may lie within another, or stand in several places.
    private var walked: Set<UInt32> = []
    private var open: [NodeID] = []
    private var hasPairs = false
    private var places: [UInt16: HiddenRanges] = [:]

    init(_ document: Document) { self.document = document }

    /// Whether nothing was found.
    var isEmpty: Bool { places.isEmpty }

    /// Looks at the value of a key whose name has a role.
    mutating func look(key: UInt32, value: UInt32) {
        let value = NodeID(value)
        switch SecretName.role(of: document.bytes(NodeID(key))) {
        case .secret: hide(value)
        case .environment: hideVariables(value)
        case .value: hasPairs = true
        case nil: break
        }
    }

    /// Looks at all maps of a name and a value, if there may be one.
    mutating func lookAtPairs() {
        guard hasPairs else { return }
        for index in 0..<document.nodeCount where document.view.nodes[index].kind == .map {
            let map = NodeID(UInt32(truncatingIfNeeded: index))
            guard document.node(map).count <= Self.widest else { continue }
            var value: NodeID?
            var isSecret = false
            for key in document.keys(map) {
                let word = document.bytes(key)
                let content = document.value(ofKey: key, in: map)
                if word.ends(in: "value") {
                    value = content
                } else if !isSecret, Self.nameKeys.contains(where: { word.isWord($0) }),
                    document.node(content).kind == .string
                {
                    isSecret = SecretName.isSecret(document.bytes(content))
                }
            }
            if isSecret, let value { hide(value) }
        }
    }

    /// Whether a text shows a part of what was found: the words of a password may stand alone as well.
    mutating func overlaps(_ range: Range<Int>, of source: UInt16) -> Bool {
        places[source]?.overlaps(range) ?? false
    }

    // MARK: Values

    private mutating func hide(_ value: NodeID) {
        open.append(value)
        while let id = open.popLast() {
            switch document.node(id).kind {
            case .list where walked.insert(id.rawValue).inserted:
                open.append(contentsOf: document.elements(id))
            case .map where walked.insert(id.rawValue).inserted: pushValues(of: id)
            default: hideScalar(id)
            }
        }
    }

    /// Of a map those values that are no descriptions; of one of our own models those that somebody wrote.
    private mutating func pushValues(of map: NodeID) {
        for key in document.keys(map) {
            let word = document.bytes(key)
            let counts =
                document.isOwnWord(document.node(key))
                ? Self.valueFields.contains { word.isWord($0) } : !SettingWord.describes(word)
            if counts { open.append(document.value(ofKey: key, in: map)) }
        }
    }

    private mutating func hideScalar(_ id: NodeID) {
        if SecretValue.isSecret(written(id)) { flag(id) }
    }

    /// The variables of a process: `{NAME: value}`, `[NAME=value]`, or one text of several.
    private mutating func hideVariables(_ value: NodeID) {
        switch document.node(value).kind {
        case .map:
            for key in document.keys(value) where !document.isOwnWord(document.node(key)) {
                guard SecretVariable.isSecret(document.bytes(key)) else { continue }
                hide(document.value(ofKey: key, in: value))
            }
        case .list: for element in document.elements(value) { hideAssignment(element) }
        default: hideAssignment(value)
        }
    }

    private mutating func hideAssignment(_ id: NodeID) {
        guard document.node(id).kind == .string,
            SecretAssignment.isVariable(in: document.bytes(id))
        else { return }
        flag(id)
    }

    private mutating func flag(_ id: NodeID) {
        document.flagSecret(Int(id.rawValue))
        let node = document.node(id)
        // An empty password tells nothing but that it is empty.
        guard node.length > 0 else { return }
        let range = Int(node.start)..<Int(node.start) + Int(node.length)
        places[node.source, default: HiddenRanges()].insert(range)
        document.sources[Int(node.source)].hide(range)
    }

    /// The text of a string, or of a number as it was written: a password may be all digits.
    private func written(_ id: NodeID) -> UnsafeBufferPointer<UInt8> {
        let node = document.node(id)
        switch node.kind {
        case .string: return document.bytes(id)
        case .int, .uint, .double:
            let source = document.sources[Int(node.source)]
            let start = min(Int(node.start), source.count)
            let end = min(start + Int(node.length), source.count)
            return UnsafeBufferPointer(rebasing: source.bytes[start..<end])
        default: return UnsafeBufferPointer(start: nil, count: 0)
        }
    }
}
