import MusterModel
import MusterSource

/// Lists the small changes to the default of a parameter.
struct DefaultMutator {
    /// One change.
    struct Change {
        let before: String
        let after: String
        let location: Location
        /// A document whose root is the changed default.
        let document: Document
    }

    private let parameter: RuleDefinition.Parameter
    private let document: Document

    init(_ parameter: RuleDefinition.Parameter) {
        self.parameter = parameter
        document = parameter.document
    }

    /// In order of place.
    func changes() -> [Change] {
        guard let id = parameter.defaultValue else { return [] }
        switch document.node(id).kind {
        case .list: return elements(of: id)
        case .map: return entries(of: id)
        default:
            return scalars(document, id).map { name, make in
                change(id, name) { builder, _ in make(builder) }
            }
        }
    }

    private func elements(of list: NodeID) -> [Change] {
        let elements = Array(document.elements(list))
        return elements.indices.map { dropped in
            change(elements[dropped], "(dropped)") { builder, copier in
                let mark = builder.mark
                for (index, element) in elements.enumerated() where index != dropped {
                    builder.push(copier.copy(document, element))
                }
                return builder.closeList(from: mark, span: 0..<0)
            }
        }
    }

    private func entries(of map: NodeID) -> [Change] {
        let keys = Array(document.keys(map))
        return keys.indices.flatMap { changed in
            let value = document.value(ofKey: keys[changed], in: map)
            let name = document.string(keys[changed]) ?? ""
            let others = scalars(document, value).map { ("\(name): \($0)", $1) as Variant }
            return ([("(dropped)", { _ in nil })] + others).map { words, make in
                change(value, words, before: "\(name): \(text(value))") { builder, copier in
                    let mark = builder.mark
                    for (index, key) in keys.enumerated() {
                        let node =
                            index == changed
                            ? make(builder)
                            : copier.copy(document, document.value(ofKey: key, in: map))
                        guard let node else { continue }
                        builder.push(copier.copy(document, key))
                        builder.push(node)
                    }
                    return builder.closeMap(from: mark, span: 0..<0)
                }
            }
        }
    }

    private typealias Variant = (words: String, make: (DocumentBuilder) -> Node?)

    /// The neighbours of a number, a text with one character more, the other truth value.
    private func scalars(_ document: Document, _ id: NodeID) -> [Variant] {
        let node = document.node(id)
        switch node.kind {
        case .int:
            return ExpressionMutator.neighbours(of: Int64(bitPattern: node.payload)).map { value in
                ("\(value)", { $0.makeInt(value, span: 0..<0) })
            }
        case .bool:
            return [
                (
                    node.payload == 0 ? "true" : "false",
                    {
                        $0.makeBool(node.payload == 0, span: 0..<0)
                    }
                )
            ]
        case .string:
            let bytes = Array(document.bytes(id)) + [UInt8(ascii: "~")]
            return [
                (
                    String(decoding: bytes, as: UTF8.self),
                    { $0.makeString(bytes: bytes, span: 0..<0) }
                )
            ]
        default: return []
        }
    }

    /// The value as it was decoded, for a reader.
    private func text(_ id: NodeID) -> String {
        document.string(id) ?? document.location(id).text
    }

    private func change(
        _ id: NodeID, _ after: String, before: String? = nil,
        _ make: (DocumentBuilder, inout ValueCopier) -> Node?
    ) -> Change {
        let builder = DocumentBuilder(document.sources[0])
        var copier = ValueCopier(builder)
        let root = make(builder, &copier) ?? builder.makeNull(span: 0..<0)
        return Change(
            before: before ?? text(id), after: after, location: document.location(id),
            document: builder.finish(root: root, format: "default"))
    }
}
