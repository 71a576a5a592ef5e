import MusterCEL
import MusterModel
import MusterSource

/// Reads muster.yaml.
struct ProjectReader {
    let collector: DiagnosticCollector

    /// Nil, and diagnostics, if the file does not hold a project.
    func read(_ document: Document) -> ProjectConfiguration? {
        guard
            let top = MappingReader(
                document, document.root, what: "muster.yaml", collector: collector)
        else { return nil }
        let organisation = top.requiredText("organisation")
        let system = top.requiredText("system")
        let sample = top.bool("sample") ?? false
        let frameworks = top.texts("frameworks")
        let rules = top.texts("rules")
        let evidence = top.mappings("evidence", what: "an evidence entry").compactMap(readEvidence)
        if top.value("evidence").map({ isEmptyList(document, $0) }) ?? true {
            collector.add(EngineDiagnostics.noEvidence(at: top.head))
        }
        let parameters = readParameters(top)
        let exclusions = top.mappings("notApplicable", what: "an exclusion").compactMap(
            readExclusion)
        let gate = readGate(top)
        let history = readHistory(top)
        let claims = top.text("claims")
        let waivers = top.text("waivers")
        top.finish()
        // What is missing was reported; the other files are read all the same, to report their mistakes at once.
        return ProjectConfiguration(
            organisation: organisation?.value ?? "", system: system?.value ?? "", isSample: sample,
            gate: gate,
            frameworks: frameworks ?? [], ruleSources: rules ?? [], claims: claims,
            waivers: waivers,
            evidence: evidence, parameters: parameters, exclusions: exclusions, history: history,
            location: top.head)
    }

    private func isEmptyList(_ document: Document, _ value: NodeID) -> Bool {
        document.node(value).kind == .list && document.node(value).count == 0
    }

    private func readEvidence(_ entry: MappingReader) -> ProjectConfiguration.EvidenceEntry? {
        let files = entry.texts("files")
        if files == nil { entry.missing("files") }
        if let files, files.isEmpty, let value = entry.value("files") {
            entry.wrong("files", expected: "at least one path or pattern", at: value)
        }
        let kind = entry.requiredText("kind")
        let format = entry.text("format")
        let adapter = entry.text("adapter")
        let effective = entry.moment("effective")
        let effectiveFrom = entry.expression("effectiveFrom")
        let given = entry.mapping("given", what: "'given'")
        let isSnapshots = entry.bool("snapshots") ?? false
        let notCollected = readNotCollected(entry)
        entry.finish()
        guard let files, let kind else { return nil }
        return ProjectConfiguration.EvidenceEntry(
            patterns: files.map { Located(value: GlobPattern($0.value), location: $0.location) },
            kind: kind, format: format, adapter: adapter, effective: effective,
            effectiveFrom: effectiveFrom, given: given.map { ($0.document, $0.id) },
            isSnapshots: isSnapshots, notCollected: notCollected,
            location: files.first?.location ?? entry.head)
    }

    /// Includes by name, each with the reason why it does not matter what is in them.
    private func readNotCollected(_ entry: MappingReader) -> [Located<String>] {
        guard let names = entry.mapping("notCollected", what: "'notCollected'") else { return [] }
        return names.document.keys(names.id).compactMap { key in
            guard let name = names.document.string(key), let why = names.requiredText(name) else {
                return nil
            }
            if why.value.isEmpty {
                names.wrong(
                    name, expected: "the reason why it does not matter",
                    at: names.document.value(ofKey: key, in: names.id))
            }
            return Located(value: name, location: names.document.location(key))
        }
    }

    private func readParameters(_ top: MappingReader) -> [ProjectConfiguration.ParameterValues] {
        guard let value = top.value("parameters") else { return [] }
        guard top.document.node(value).kind == .map else {
            top.wrong("parameters", expected: "a mapping from rule ids to values", at: value)
            return []
        }
        return top.document.keys(value).map { key in
            ProjectConfiguration.ParameterValues(
                rule: Located(
                    value: top.document.string(key) ?? "", location: top.document.location(key)),
                document: top.document, node: top.document.value(ofKey: key, in: value))
        }
    }

    private func readExclusion(_ entry: MappingReader) -> ProjectConfiguration.Exclusion? {
        let rule = entry.requiredText("rule")
        let because = entry.requiredText("because")
        let approvedBy = entry.requiredText("approvedBy")
        _ = entry.moment("on")
        entry.finish()
        guard let rule, let because, let approvedBy else { return nil }
        return .init(rule: rule, because: because.value, approvedBy: approvedBy.value)
    }

    private func readHistory(_ top: MappingReader) -> ProjectConfiguration.History {
        guard let git = top.mapping("git", what: "'git'") else { return .init() }
        let received = git.bool("received") ?? false
        let fourEyes = git.bool("fourEyes") ?? false
        git.finish()
        return .init(
            givesReceived: received, separatesApproval: fourEyes, location: git.head)
    }

    private func readGate(_ top: MappingReader) -> Gate {
        guard let gate = top.mapping("gate", what: "the gate") else { return Gate() }
        let failOn = gate.choice("failOn", GateLevel.self) ?? .medium
        let undetermined = gate.choice("undetermined", GateChoice.self) ?? .fail
        gate.finish()
        return Gate(
            failOn: Severity(rawValue: failOn.rawValue), undeterminedFails: undetermined == .fail)
    }
}
