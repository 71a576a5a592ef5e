import MusterCEL
import MusterModel
import MusterSource

/// Reads a rule's file.
struct RuleReader {
    let collector: DiagnosticCollector

    func read(_ document: Document, _ id: NodeID) -> RuleDefinition? {
        guard let top = MappingReader(document, id, what: "a rule", collector: collector) else {
            return nil
        }
        let name = top.requiredText("rule")
        let title = top.requiredText("title")
        let severity = top.choice("severity", Severity.self)
        if severity == nil, document.value(id, "severity") == nil { top.missing("severity") }
        let proves = readProofs(top)
        let bindings = readBindings(top)
        let scope = top.expression("where")
        let expectation = readExpectation(top)
        reportSetRule(top, bindings, expectation)
        let parameters = readParameters(top)
        let maxAge = readMaxAge(top)
        let checks = top.mappings("check", what: "a check").compactMap(readCheck)
        if checks.isEmpty { top.missingOrEmpty("check", expected: "at least one assertion") }
        let why = top.requiredText("why")
        let fix = top.requiredText("fix")
        let examples = ExampleReader(collector: collector).read(top, bindings: bindings)
        let survivors = top.mappings("survivors", what: "a survivor").compactMap(readSurvivor)
        top.finish()
        guard let name, let title, let severity, let why, let fix, !bindings.all.isEmpty else {
            return nil
        }
        return RuleDefinition(
            document: document, id: name, title: title.value, severity: severity, proves: proves,
            each: bindings.each, with: bindings.with, scope: scope, expectation: expectation,
            parameters: parameters, maxAge: maxAge, checks: checks, why: why.value, fix: fix.value,
            examples: examples, survivors: survivors)
    }

    private func readBindings(_ top: MappingReader) -> RuleBindings {
        let each = readBindingMap(top, "each")
        let with = readBindingMap(top, "with")
        if each.count > 1 {
            collector.add(
                EngineDiagnostics.wrongShape(
                    "'each'", expected: "one name and its kind; others go under 'with'",
                    at: each[1].name.location))
        }
        if each.isEmpty, with.isEmpty {
            top.missingOrEmpty("each", expected: "a name and its kind")
        }
        reportRepeated(each + with)
        return RuleBindings(each: each.first, with: with)
    }

    /// A name that is given twice, or that every rule has already, would hide the other.
    private func reportRepeated(_ bindings: [RuleDefinition.Binding]) {
        var seen: [[UInt8]: Location] = [:]
        for binding in bindings {
            let name = binding.name
            if name.value.utf8.elementsEqual("params".utf8)
                || name.value.utf8.elementsEqual("asOf".utf8)
            {
                collector.add(
                    EngineDiagnostics.wrongShape(
                        "'\(name.value)'", expected: "another name: every rule has this one",
                        at: name.location))
            }
            if let first = seen[Array(name.value.utf8)] {
                collector.add(
                    EngineDiagnostics.duplicate(
                        "name", name.value, in: "the rule", at: name.location, first: first))
            }
            seen[Array(name.value.utf8)] = name.location
        }
    }

    /// A rule over a whole set has no item to filter or to look up in a list.
    private func reportSetRule(
        _ top: MappingReader, _ bindings: RuleBindings, _ expectation: RuleDefinition.Expectation
    ) {
        guard bindings.each == nil, !bindings.with.isEmpty else { return }
        if let scope = top.value("where") {
            top.wrong("where", expected: "it beside 'each' only", at: scope)
        }
        if case .all = expectation, let expect = top.value("expect") {
            top.wrong("expect: all", expected: "it beside 'each' only", at: expect)
        }
    }

    private func readBindingMap(_ top: MappingReader, _ key: String) -> [RuleDefinition.Binding] {
        guard let map = top.mapping(key, what: "'\(key)'") else { return [] }
        return map.document.keys(map.id).compactMap { name in
            let text = map.document.string(name) ?? ""
            return map.text(text).map {
                RuleDefinition.Binding(
                    name: Located(value: text, location: map.document.location(name)), kind: $0)
            }
        }
    }

    private func readProofs(_ top: MappingReader) -> [Located<Proof>] {
        guard let proves = top.mapping("proves", what: "'proves'") else {
            if top.document.value(top.id, "proves") == nil { top.missing("proves") }
            return []
        }
        var proofs: [Located<Proof>] = []
        for key in proves.document.keys(proves.id) {
            let framework = proves.document.string(key) ?? ""
            guard let aspects = proves.mapping(framework, what: "the proofs for '\(framework)'")
            else {
                continue
            }
            for aspectKey in aspects.document.keys(aspects.id) {
                let name = aspects.document.string(aspectKey) ?? ""
                let location = aspects.document.location(aspectKey)
                guard let reason = aspects.requiredText(name) else { continue }
                let parts = name.utf8.split(separator: 0x2F, maxSplits: 1).map { String($0) ?? "" }
                guard parts.count == 2 else {
                    collector.add(
                        EngineDiagnostics.wrongShape(
                            "'\(name)'", expected: "CONTROL/aspect, as A.8.24/in-transit",
                            at: location))
                    continue
                }
                let proof = Proof(
                    framework: framework, control: parts[0], aspect: parts[1], reason: reason.value)
                proofs.append(Located(value: proof, location: location))
            }
        }
        return proofs
    }

    private func readExpectation(_ top: MappingReader) -> RuleDefinition.Expectation {
        guard let expect = top.mapping("expect", what: "'expect'") else { return .atLeast(1) }
        defer { expect.finish() }
        if let minimum = expect.int("atLeast") {
            if minimum < 1, let value = expect.value("atLeast") {
                expect.wrong(
                    "atLeast", expected: "1 or more; a rule that wants none says 'none: pass'",
                    at: value)
            }
            return .atLeast(max(1, minimum))
        }
        if let all = expect.expression("all") {
            guard let by = expect.expression("by") else {
                expect.missing("by")
                return .atLeast(1)
            }
            return .all(all, by: by, extraFails: readExtra(expect))
        }
        if let none = expect.text("none") {
            if none.value.utf8.elementsEqual("pass".utf8) { return .nonePasses }
            collector.add(
                EngineDiagnostics.unknownChoice(
                    none.value, of: "none", names: ["pass"], at: none.location))
        }
        if let empty = expect.text("empty") {
            let because = expect.requiredText("because")
            if empty.value.utf8.elementsEqual("notApplicable".utf8) {
                return .emptyIsNotApplicable(because?.value ?? "")
            }
            collector.add(
                EngineDiagnostics.unknownChoice(
                    empty.value, of: "empty", names: ["notApplicable"], at: empty.location))
        }
        return .atLeast(1)
    }

    /// `extra: fail` makes an item that was not declared a failure of its own.
    private func readExtra(_ expect: MappingReader) -> Bool {
        guard let extra = expect.text("extra") else { return false }
        if extra.value.utf8.elementsEqual("fail".utf8) { return true }
        collector.add(
            EngineDiagnostics.unknownChoice(
                extra.value, of: "extra", names: ["fail"], at: extra.location))
        return false
    }

    private func readParameters(_ top: MappingReader) -> [RuleDefinition.Parameter] {
        guard let params = top.mapping("params", what: "'params'") else { return [] }
        return params.document.keys(params.id).compactMap { key in
            let name = params.document.string(key) ?? ""
            guard let entry = params.mapping(name, what: "parameter '\(name)'"),
                let type = entry.type("type")
            else { return nil }
            let defaultValue = entry.value("default")
            let documentation = entry.text("doc")
            entry.finish()
            return RuleDefinition.Parameter(
                name: Located(value: name, location: params.document.location(key)), type: type,
                document: params.document, defaultValue: defaultValue,
                documentation: documentation?.value ?? "")
        }
    }

    private func readMaxAge(_ top: MappingReader) -> Int64? {
        guard let text = top.text("maxAge") else { return nil }
        guard let seconds = DayCount.seconds(text.value) else {
            collector.add(
                EngineDiagnostics.wrongShape(
                    "'maxAge'", expected: "a length of time as 30d, 26h or 90m", at: text.location))
            return nil
        }
        return seconds
    }

    private func readSurvivor(_ entry: MappingReader) -> RuleDefinition.Survivor? {
        let change = entry.requiredText("change")
        let to = entry.requiredText("to")
        let because = entry.requiredText("because")
        entry.finish()
        guard let change, let to, let because else { return nil }
        return RuleDefinition.Survivor(change: change, to: to.value, because: because.value)
    }

    private func readCheck(_ entry: MappingReader) -> RuleDefinition.Check? {
        let that = entry.expression("that")
        if that == nil { entry.missing("that") }
        let otherwise = entry.expression("otherwise")
        let at = entry.expression("at")
        entry.finish()
        return that.map { RuleDefinition.Check(that: $0, otherwise: otherwise, at: at) }
    }
}
