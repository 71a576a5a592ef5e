import MusterCEL
import MusterModel
import MusterSource

/// Makes every mutant of one rule: of its expressions, its expectation and its parameters' defaults.
///
/// Words for people (`otherwise`) and places (`at`) decide no verdict and are left alone; `maxAge` is drilled by ageing
/// the evidence.
struct RuleMutator {
    private let rule: CompiledRule
    private let environment: Environment
    private(set) var mutants: [RuleMutant] = []
    /// Changes that make no expression of the right type.
    private(set) var discarded = 0

    /// Makes the mutants; in order of the rule's parts, then of place.
    init(_ rule: CompiledRule, in library: CompiledLibrary) {
        self.rule = rule
        environment = RuleCompiler.environment(
            of: rule.definition,
            kinds: rule.rule.kinds.compactMap { library.kind($0)?.definition })
        mutateScope()
        mutateExpectation()
        mutateDefaults()
        mutateChecks()
    }

    // MARK: Parts of a rule

    private mutating func mutateScope() {
        guard let text = rule.definition.scope else { return }
        let whole = 0..<text.bytes.count
        var dropped = rule
        dropped.scope = nil
        add("where", ExpressionEdit.line(text.bytes), "(dropped)", text.location(whole), dropped)
        mutate("where", text, expecting: .bool, [Self.negated(text)]) { $0.scope = $1 }
    }

    private mutating func mutateChecks() {
        for (index, check) in rule.definition.checks.enumerated() {
            let whole = 0..<check.that.bytes.count
            let holds = ExpressionEdit(whole, "true", in: whole)
            mutate("check \(index + 1)", check.that, expecting: .bool, [holds]) {
                $0.checks[index].that = $1
            }
        }
    }

    private mutating func mutateExpectation() {
        switch rule.definition.expectation {
        case .atLeast(let count):
            if count > 1 {
                weaken("atLeast: \(count)", "atLeast: \(count - 1)", .atLeast(count - 1))
            }
            weaken("atLeast: \(count)", "none: pass", .nonePasses)
        case .all(let declared, by: let name, _):
            weaken("all", "atLeast: 1", .atLeast(1))
            weaken("all", "none: pass", .nonePasses)
            guard case .all(let list, by: let naming, let extraFails) = rule.expectation else {
                return
            }
            mutate("expect.all", declared, expecting: .list(.string)) {
                $0.expectation = .all($1, by: naming, extraFails: extraFails)
            }
            mutate("expect.by", name, expecting: .string) {
                $0.expectation = .all(list, by: $1, extraFails: extraFails)
            }
            if extraFails {
                weaken("extra: fail", "", .all(list, by: naming, extraFails: false))
            }
        case .nonePasses: weaken("none: pass", "atLeast: 1", .atLeast(1))
        case .emptyIsNotApplicable:
            weaken("empty: notApplicable", "atLeast: 1", .atLeast(1))
            weaken("empty: notApplicable", "none: pass", .nonePasses)
        }
    }

    private mutating func weaken(
        _ before: String, _ after: String, _ expectation: CompiledRule.Expectation
    ) {
        var mutant = rule
        mutant.expectation = expectation
        add("expect", before, after, expectLocation, mutant)
    }

    /// Where the rule says what its population has to be; its id where it leaves that to the default.
    private var expectLocation: Location {
        let document = rule.definition.document
        let id = rule.definition.id.location
        let root = document.root
        let isList = document.node(root).kind == .list
        let own = (isList ? Array(document.elements(root)) : [root]).first { map in
            document.value(map, "rule").map { document.location($0).range == id.range } ?? false
        }
        return own.flatMap { document.value($0, "expect") }.map { document.location($0) } ?? id
    }

    private mutating func mutateDefaults() {
        for (index, parameter) in rule.definition.parameters.enumerated() {
            for change in DefaultMutator(parameter).changes() {
                var mutant = rule
                mutant.definition.parameters[index].document = change.document
                mutant.definition.parameters[index].defaultValue = change.document.root
                let name = parameter.name.value
                add(
                    "params.\(name)", "\(name): \(change.before)", "\(name): \(change.after)",
                    change.location, mutant)
            }
        }
    }

    // MARK: Expressions

    private static func negated(_ text: ExpressionText) -> ExpressionEdit {
        let whole = 0..<text.bytes.count
        // The line feed ends a comment at the end of the text.
        return ExpressionEdit(whole, Array("!(".utf8) + text.bytes + Array("\n)".utf8), in: whole)
    }

    /// Adds what becomes of the rule when one of its expressions is changed, in every way there is.
    private mutating func mutate(
        _ part: String, _ text: ExpressionText, expecting type: CELType,
        _ more: [ExpressionEdit] = [], _ put: (inout CompiledRule, Program) -> Void
    ) {
        guard let tree = environment.compile(text, expecting: type).tree else { return }
        var seen: Set<[UInt8]> = [text.bytes]
        for edit in more + ExpressionMutator(tree: tree, text: text.bytes).edits() {
            let changed = edit.applied(to: text.bytes)
            guard seen.insert(changed).inserted else { continue }
            let source = Source(path: text.source.path, bytes: changed)
            let compilation = environment.compile(
                ExpressionText(source, 0..<source.count), expecting: type)
            guard let program = compilation.program else {
                discarded += 1
                continue
            }
            var mutant = rule
            put(&mutant, program)
            add(
                part, edit.before(in: text.bytes), edit.after(in: text.bytes),
                text.location(edit.context), mutant)
        }
    }

    private mutating func add(
        _ part: String, _ before: String, _ after: String, _ location: Location,
        _ mutant: CompiledRule
    ) {
        mutants.append(
            RuleMutant(part: part, before: before, after: after, location: location, rule: mutant))
    }
}
