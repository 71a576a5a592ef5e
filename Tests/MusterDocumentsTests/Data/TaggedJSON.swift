import MusterDocuments
import MusterSource

/// Brings a TOML document and toml-test's description of it (`{"type": …, "value": …}` for every scalar) to one text.
enum TaggedJSON {
    /// What the parser read.
    static func shown(_ document: Document, _ id: NodeID) -> String {
        let node = document.node(id)
        switch node.kind {
        case .map: return map(document, id) { shown(document, $0) }
        case .list: return list(document, id) { shown(document, $0) }
        case .string where !node.flags.contains(.quoted):
            return scalar("local", local(document.string(id) ?? ""))
        case .string: return scalar("string", document.string(id) ?? "")
        case .bool: return scalar("bool", node.payload == 1 ? "true" : "false")
        case .int: return scalar("integer", "\(Int64(bitPattern: node.payload))")
        case .double: return scalar("float", float(Double(bitPattern: node.payload)))
        case .timestamp:
            let seconds = Int64(bitPattern: node.payload)
            return scalar("datetime", Moment(seconds: seconds, nanoseconds: node.aux).text)
        default: return "\(node.kind)"
        }
    }

    /// What the suite wants.
    static func wanted(_ json: Document, _ id: NodeID) -> String {
        if json.node(id).kind == .list { return list(json, id) { wanted(json, $0) } }
        guard json.keys(id).count == 2,
            let type = json.value(id, "type").flatMap({ json.string($0) }),
            let value = json.value(id, "value").flatMap({ json.string($0) })
        else { return map(json, id) { wanted(json, $0) } }
        switch type {
        case "datetime":
            return scalar(type, DateText.parse(Array(value.utf8))?.moment.text ?? "no date")
        case "float":
            return scalar(type, Double(value).map { float($0) } ?? "no number")
        case "datetime-local", "date-local", "time-local": return scalar("local", local(value))
        default: return scalar(type, value)
        }
    }

    private static func map(_ document: Document, _ id: NodeID, _ show: (NodeID) -> String)
        -> String
    {
        let pairs = document.keys(id).map {
            (Array(document.bytes($0)), show(document.value(ofKey: $0, in: id)))
        }
        let sorted = pairs.sorted { $0.0.lexicographicallyPrecedes($1.0) }
        return "{" + sorted.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
    }

    private static func list(_ document: Document, _ id: NodeID, _ show: (NodeID) -> String)
        -> String
    {
        "[" + document.elements(id).map(show).joined(separator: ", ") + "]"
    }

    private static func scalar(_ type: String, _ value: String) -> String { "\(type) '\(value)'" }

    private static func float(_ value: Double) -> String { value.isNaN ? "nan" : "\(value)" }

    /// The local date-time's two spellings of its middle, and a fraction's trailing zeros, made one.
    private static func local(_ text: String) -> String {
        var bytes = Array(text.utf8)
        if bytes.count > 10, bytes[10] == 0x20 || bytes[10] == 0x74 { bytes[10] = 0x54 }
        if bytes.contains(0x2E) { while bytes.last == 0x30 { bytes.removeLast() } }
        return String(decoding: bytes, as: UTF8.self)
    }
}
