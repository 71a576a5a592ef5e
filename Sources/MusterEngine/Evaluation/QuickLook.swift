import MusterModel
import MusterSource

/// Which fields of an item tell whether rules pass and who the item is.
///
/// Most items of a large kind pass every rule and are only counted: of those, nothing else needs to be made.
struct QuickLook {
    /// The places of the fields in the kind's definition; nil if all are needed.
    let fields: Set<Int>?

    init(_ kind: CompiledKind, _ rules: [CompiledRule]) {
        var mentions = FieldMentions()
        for name in kind.definition.key { mentions.add(field: name) }
        if let subject = kind.definition.subject { mentions.add(subject, of: "it") }
        for rule in rules {
            guard let variable = rule.definition.each?.name.value else { continue }
            let texts =
                [rule.definition.scope].compactMap { $0 } + rule.definition.checks.map(\.that)
            for text in texts { mentions.add(text, of: variable) }
        }
        let all = kind.definition.fields
        fields = mentions.names.map { names in
            Set(all.indices.filter { names.contains(all[$0].name.key) })
        }
    }
}
