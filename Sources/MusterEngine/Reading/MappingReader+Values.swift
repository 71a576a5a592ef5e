import MusterCEL
import MusterSource

extension MappingReader {
    /// A text, or nil and perhaps a diagnostic.
    func text(_ key: String) -> Located<String>? {
        value(key).flatMap { text(of: $0, key) }
    }

    /// A text that has to be there.
    func requiredText(_ key: String) -> Located<String>? {
        let found = text(key)
        if found == nil { missing(key) }
        return found
    }

    /// A list of texts; one text stands for a list of one.
    func texts(_ key: String) -> [Located<String>]? {
        guard let value = value(key) else { return nil }
        if document.node(value).kind == .string { return text(of: value, key).map { [$0] } }
        guard document.node(value).kind == .list else {
            wrong(key, expected: "a list of texts", at: value)
            return nil
        }
        return document.elements(value).compactMap { text(of: $0, key) }
    }

    func bool(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        guard document.node(value).kind == .bool else {
            wrong(key, expected: "true or false", at: value)
            return nil
        }
        return document.node(value).payload != 0
    }

    func int(_ key: String) -> Int? {
        guard let value = value(key) else { return nil }
        guard document.node(value).kind == .int else {
            wrong(key, expected: "a whole number", at: value)
            return nil
        }
        return Int(Int64(bitPattern: document.node(value).payload))
    }

    /// A mapping within this one.
    func mapping(_ key: String, what: String) -> MappingReader? {
        value(key).flatMap { MappingReader(document, $0, what: what, collector: collector) }
    }

    /// A list of mappings; not a list is a diagnostic.
    func mappings(_ key: String, what: String) -> [MappingReader] {
        guard let value = value(key) else { return [] }
        guard document.node(value).kind == .list else {
            wrong(key, expected: "a list", at: value)
            return []
        }
        return document.elements(value).compactMap {
            MappingReader(document, $0, what: what, collector: collector)
        }
    }

    /// A date or a time.
    func moment(_ key: String) -> Located<Moment>? {
        guard let text = text(key) else { return nil }
        guard let parsed = DateText.parse(text.value.utf8), parsed.precision != .month else {
            collector.add(
                EngineDiagnostics.wrongShape(
                    "'\(key)'", expected: "a date as 2026-05-28 or a time as 2026-05-28T09:00:00Z",
                    at: text.location))
            return nil
        }
        return Located(value: parsed.moment, location: text.location)
    }

    /// One of the names of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(key) else { return nil }
        let names = Choice.allCases.map(\.rawValue)
        if let found = Choice.allCases.first(where: {
            $0.rawValue.isSame(as: text.value)
        }) {
            return found
        }
        collector.add(
            EngineDiagnostics.unknownChoice(text.value, of: key, names: names, at: text.location))
        return nil
    }

    /// The text of a CEL expression, with the way back into the file.
    func expression(_ key: String) -> ExpressionText? {
        guard let value = value(key) else { return nil }
        guard let expression = YAMLExpression.text(document, value) else {
            wrong(
                key, expected: "an expression (quote it if YAML reads it as something else)",
                at: value)
            return nil
        }
        return expression
    }

    /// The texts of a scalar's source: numbers and truth values keep what was written.
    private func text(of value: NodeID, _ key: String) -> Located<String>? {
        guard document.node(value).kind == .string, let text = document.string(value) else {
            wrong(key, expected: "a text (put it in quotes)", at: value)
            return nil
        }
        return Located(value: text, location: document.location(value))
    }
}
