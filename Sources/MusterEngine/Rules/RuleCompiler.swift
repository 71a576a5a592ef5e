import MusterCEL
import MusterModel
import MusterParallel
import MusterSource

/// Checks and plans the expressions of rules against the fields of the kinds they read.
struct RuleCompiler {
    let collector: DiagnosticCollector
    let library: RuleLibrary

    func compile(_ definition: RuleDefinition) -> CompiledRule? {
        guard let kinds = kinds(of: definition) else { return nil }
        let environment = Self.environment(of: definition, kinds: kinds)
        let scope = definition.scope.map { compile($0, in: environment, expecting: .bool) }
        let expectation = compile(definition.expectation, in: environment)
        let isKnown = definition.isShipped && kinds.allSatisfy(\.isShipped)
        let checks = definition.checks.map { check in
            (
                that: compile(check.that, in: environment, expecting: .bool),
                otherwise: compile(check.otherwise, in: environment, .string, later: isKnown),
                at: compile(check.at, in: environment, nil, later: isKnown)
            )
        }
        checkProofs(definition)
        guard let expectation, scope.map({ $0 != nil }) ?? true else { return nil }
        let complete = checks.compactMap { check in
            check.that.map {
                CompiledRule.Check(that: $0, otherwise: check.otherwise, at: check.at)
            }
        }
        guard complete.count == checks.count else { return nil }
        return CompiledRule(
            definition: definition, rule: rule(definition, kinds: kinds), scope: scope ?? nil,
            expectation: expectation, checks: complete)
    }

    private func kinds(of definition: RuleDefinition) -> [KindDefinition]? {
        var found: [KindDefinition] = []
        for binding in definition.bindings {
            if let kind = library.kind(binding.kind.value) {
                found.append(kind)
            } else {
                collector.add(
                    EngineDiagnostics.unknownName(
                        "kind", binding.kind.value, of: "the library",
                        known: library.kinds.map(\.name.value), at: binding.kind.location))
            }
        }
        return found.count == definition.bindings.count ? found : nil
    }

    /// What the expressions of a rule may name.
    static func environment(
        of definition: RuleDefinition, kinds: [KindDefinition]
    ) -> Environment {
        let parameters = ObjectType(
            "params",
            fields: definition.parameters.map {
                ObjectType.Field($0.name.value, $0.type, documentation: $0.documentation)
            })
        var variables: [Variable] = []
        for (index, binding) in definition.bindings.enumerated() {
            let item = CELType.object(kinds[index].name.value)
            let isEach = index == 0 && definition.each != nil
            variables.append(Variable(binding.name.value, isEach ? item : .list(item)))
        }
        variables += [Variable("params", .object("params")), Variable("asOf", .timestamp)]
        return Environment(
            variables: variables, objects: kinds.map(\.objectType) + [parameters])
    }

    private func compile(
        _ expectation: RuleDefinition.Expectation, in environment: Environment
    ) -> CompiledRule.Expectation? {
        switch expectation {
        case .atLeast(let count): return .atLeast(count)
        case .nonePasses: return .nonePasses
        case .emptyIsNotApplicable(let because): return .emptyIsNotApplicable(because)
        case .all(let declared, by: let name, let extraFails):
            let declared = compile(declared, in: environment, expecting: .list(.string))
            let name = compile(name, in: environment, expecting: .string)
            guard let declared, let name else { return nil }
            return .all(declared, by: name, extraFails: extraFails)
        }
    }

    private func compile(
        _ text: ExpressionText, in environment: Environment, expecting type: CELType?
    ) -> Program? {
        let compilation = environment.compile(text, expecting: type)
        collector.add(compilation.diagnostics)
        return compilation.program
    }

    /// What only a failure asks for; `later` puts it off until then, and leaves mistakes unsaid.
    private func compile(
        _ text: ExpressionText?, in environment: Environment, _ type: CELType?, later: Bool
    ) -> OnDemand<Program?> {
        guard let text else { return OnDemand(made: nil) }
        guard later else { return OnDemand(made: compile(text, in: environment, expecting: type)) }
        return OnDemand { environment.compile(text, expecting: type).program }
    }

    private func checkProofs(_ definition: RuleDefinition) {
        for proof in definition.proves {
            let value = proof.value
            guard
                let framework = library.frameworks.first(where: {
                    $0.framework.id.isSame(as: value.framework)
                })?.framework
            else {
                collector.add(
                    EngineDiagnostics.unknownName(
                        "framework", value.framework, of: "the library",
                        known: library.frameworks.map(\.framework.id), at: proof.location))
                continue
            }
            guard let control = framework.control(value.control) else {
                collector.add(
                    EngineDiagnostics.unknownName(
                        "control", value.control, of: framework.short,
                        known: framework.controls.map(\.id), at: proof.location))
                continue
            }
            if !control.aspects.contains(where: { $0.id.isSame(as: value.aspect) }) {
                collector.add(
                    EngineDiagnostics.unknownName(
                        "aspect", value.aspect, of: "\(framework.short) \(control.id)",
                        known: control.aspects.map(\.id), at: proof.location))
            }
        }
    }

    private func rule(_ definition: RuleDefinition, kinds: [KindDefinition]) -> Rule {
        Rule(
            id: definition.id.value, title: definition.title, severity: definition.severity,
            evidenceClass: kinds.map(\.evidenceClass).min() ?? .attested,
            proves: definition.proves.map(\.value), kinds: kinds.map(\.name.value),
            scope: definition.scope.map { String(decoding: $0.bytes, as: UTF8.self) },
            checks: definition.checks.map { check in
                Rule.Check(
                    that: String(decoding: check.that.bytes, as: UTF8.self),
                    otherwise: check.otherwise.map { String(decoding: $0.bytes, as: UTF8.self) })
            }, why: definition.why, fix: definition.fix, location: definition.id.location)
    }
}
