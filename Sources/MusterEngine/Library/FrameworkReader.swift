import MusterModel
import MusterSource

/// Reads a framework's catalogue.
struct FrameworkReader {
    let collector: DiagnosticCollector

    func read(_ document: Document, _ id: NodeID) -> (framework: Framework, location: Location)? {
        guard let top = MappingReader(document, id, what: "a framework", collector: collector)
        else {
            return nil
        }
        let name = top.requiredText("framework")
        let title = top.requiredText("title")
        let short = top.requiredText("short")
        let groups = top.mappings("groups", what: "a group").compactMap(readGroup)
        let controls = top.mappings("controls", what: "a control").compactMap {
            readControl($0, groups: groups)
        }
        top.finish()
        guard let name, let title, let short else { return nil }
        checkUnique(controls, in: name.value)
        checkPublished(groups, of: name)
        for group in groups {
            let found = controls.count { $0.control.group.isSame(as: group.id) }
            if found != group.count {
                collector.add(
                    EngineDiagnostics.wrongGroupCount(
                        group.id, declared: group.count, found: found, at: name.location))
            }
        }
        return (
            Framework(
                id: name.value, title: title.value, short: short.value, groups: groups,
                controls: controls.map(\.control)), name.location
        )
    }

    /// A catalogue that bears the name of a published framework has that framework's denominators.
    private func checkPublished(_ groups: [Framework.Group], of name: Located<String>) {
        for (framework, group, count) in Self.published where framework.isSame(as: name.value) {
            let found = groups.first { $0.id.isSame(as: group) }?.count ?? 0
            if found != count {
                collector.add(
                    EngineDiagnostics.wrongGroupCount(
                        group, declared: count, found: found, at: name.location))
            }
        }
    }

    /// ISO/IEC 27001:2022 has 93 controls in Annex A and 30 clauses with requirements; the Trust Services Criteria of
    /// 2017 are 61.
    private static let published = [
        ("iso27001-2022", "annex-a", 93), ("iso27001-2022", "clauses", 30),
        ("soc2-2017", "criteria", 61),
    ]

    private func readGroup(_ entry: MappingReader) -> Framework.Group? {
        let id = entry.requiredText("id")
        let title = entry.requiredText("title")
        let count = entry.int("count")
        if count == nil { entry.missing("count") }
        entry.finish()
        guard let id, let title, let count else { return nil }
        return Framework.Group(id: id.value, title: title.value, count: count)
    }

    private func readControl(
        _ entry: MappingReader, groups: [Framework.Group]
    ) -> (control: Control, location: Location)? {
        let id = entry.requiredText("id")
        let group = entry.requiredText("group")
        let theme = entry.text("theme")
        let title = entry.requiredText("title")
        let aspects = readAspects(entry)
        entry.finish()
        guard let id, let group, let title else { return nil }
        if !groups.contains(where: { $0.id.isSame(as: group.value) }) {
            collector.add(
                EngineDiagnostics.unknownChoice(
                    group.value, of: "group", names: groups.map(\.id), at: group.location))
        }
        let control = Control(
            id: id.value, group: group.value, theme: theme?.value ?? "", title: title.value,
            aspects: aspects)
        return (control, id.location)
    }

    private func readAspects(_ entry: MappingReader) -> [Control.Aspect] {
        guard let aspects = entry.mapping("aspects", what: "the aspects") else { return [] }
        return aspects.document.keys(aspects.id).compactMap { key in
            guard let name = aspects.document.string(key), let title = aspects.requiredText(name)
            else {
                return nil
            }
            return Control.Aspect(id: name, title: title.value)
        }
    }

    private func checkUnique(
        _ controls: [(control: Control, location: Location)], in framework: String
    ) {
        var seen: [String: Location] = [:]
        for (control, location) in controls {
            if let first = seen[control.id] {
                collector.add(
                    EngineDiagnostics.duplicate(
                        "control", control.id, in: framework, at: location, first: first))
            }
            seen[control.id] = location
        }
    }
}
