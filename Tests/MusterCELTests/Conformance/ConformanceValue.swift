import Foundation
import MusterCEL

/// The suite's typed values and type strings.
enum ConformanceValue {
    static func plain(_ json: [String: Any]) -> PlainValue {
        guard let (key, payload) = json.first(where: { $0.key != "implicit" }) else { return .null }
        let text = payload as? String ?? ""
        switch key {
        case "bool": return .bool(payload as? Bool ?? false)
        case "int": return .int(Int64(text) ?? 0)
        case "uint": return .uint(UInt64(text) ?? 0)
        case "double": return .double(Double(text) ?? .nan)
        case "string": return .string(text)
        case "bytes": return .bytes(Array(Data(base64Encoded: text) ?? Data()))
        case "list":
            return .list((payload as? [[String: Any]] ?? []).map { plain($0) })
        case "map":
            return .map(
                (payload as? [[[String: Any]]] ?? []).map { (plain($0[0]), plain($0[1])) })
        case "type": return .type(text)
        case "timestamp": return timestamp(text)
        case "duration": return .duration(nanoseconds(text))
        case "object": return message(payload as? [String: Any] ?? [:])
        default: return .null
        }
    }

    private static func timestamp(_ text: String) -> PlainValue {
        let parts = text.dropLast().split(separator: ".")
        let formatter = ISO8601DateFormatter()
        let seconds = formatter.date(from: parts[0] + "Z")?.timeIntervalSince1970 ?? 0
        let fraction =
            parts.count > 1 ? parts[1].padding(toLength: 9, withPad: "0", startingAt: 0) : "0"
        return .timestamp(seconds: Int64(seconds), nanoseconds: UInt32(fraction) ?? 0)
    }

    private static func nanoseconds(_ text: String) -> Int64 {
        let negative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.dropLast().split(separator: ".")
        let fraction =
            parts.count > 1 ? parts[1].padding(toLength: 9, withPad: "0", startingAt: 0) : "0"
        let total = (Int64(parts[0]) ?? 0) * 1_000_000_000 + (Int64(fraction) ?? 0)
        return negative ? -total : total
    }

    private static func message(_ object: [String: Any]) -> PlainValue {
        let name = (object["type_url"] as? String ?? "").split(separator: "/").last ?? ""
        let value = object["value"] ?? NSNull()
        switch name {
        case "google.protobuf.Int64Value", "google.protobuf.Int32Value":
            return .int(Int64("\(value)") ?? 0)
        case "google.protobuf.UInt64Value", "google.protobuf.UInt32Value":
            return .uint(UInt64("\(value)") ?? 0)
        case "google.protobuf.DoubleValue", "google.protobuf.FloatValue":
            return .double((value as? NSNumber)?.doubleValue ?? Double("\(value)") ?? .nan)
        case "google.protobuf.BytesValue":
            return .bytes(Array(Data(base64Encoded: "\(value)") ?? Data()))
        default: return dynamic(value)
        }
    }

    private static func dynamic(_ value: Any) -> PlainValue {
        switch value {
        case let list as [Any]: return .list(list.map { dynamic($0) })
        case let map as [String: Any]:
            return .map(map.sorted { $0.key < $1.key }.map { (.string($0.key), dynamic($0.value)) })
        case let text as String: return .string(text)
        case let number as NSNumber:
            // JSONSerialization gives bools as numbers of their own type.
            let isBool = String(cString: number.objCType) == "c"
            return isBool ? .bool(number.boolValue) : .double(number.doubleValue)
        default: return .null
        }
    }

    // MARK: Types

    static func function(_ json: [String: Any]) -> Function? {
        guard let name = json["name"] as? String,
            let overloads = json["overloads"] as? [[String: Any]]
        else { return nil }
        return Function(
            name,
            declaring: overloads.map {
                Overload(
                    $0["id"] as? String ?? "", ($0["params"] as? [String] ?? []).map { type($0) },
                    type($0["result"] as? String ?? "dyn"), member: $0["member"] as? Bool ?? false)
            })
    }

    static func type(_ text: String) -> CELType {
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return simple(text) }
        let name = String(text[..<open])
        let inner = text[text.index(after: open)..<text.index(before: text.endIndex)]
        let arguments = split(inner).map { type($0) }
        switch (name, arguments.count) {
        case ("list", 1): return .list(arguments[0])
        case ("map", 2): return .map(arguments[0], arguments[1])
        case ("wrapper", 1): return .wrapper(arguments[0])
        case ("type", 1): return .type(arguments[0])
        case ("optional_type", 1), ("optional", 1): return .optional(arguments[0])
        default: return .opaque(name, arguments)
        }
    }

    private static func split(_ text: Substring) -> [String] {
        var parts: [String] = [""]
        var depth = 0
        for character in text {
            if character == ",", depth == 0 {
                parts.append("")
                continue
            }
            depth += character == "(" ? 1 : character == ")" ? -1 : 0
            parts[parts.count - 1].append(character)
        }
        return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func simple(_ text: String) -> CELType {
        switch text {
        case "dyn", "any": .dyn
        case "error": .error
        case "null_type": .null
        case "bool": .bool
        case "int": .int
        case "uint": .uint
        case "double": .double
        case "string": .string
        case "bytes": .bytes
        case "timestamp": .timestamp
        case "duration": .duration
        case "type": .type(nil)
        default: text.hasPrefix("$") ? .parameter(String(text.dropFirst())) : .object(text)
        }
    }
}
