import MusterModel
import MusterSource
import MusterWriters

/// Sorts findings into suites: each under the first control of the framework that its rule names.
struct JUnitSuiteBuilder {
    let index: AssessmentIndex
    private let cases: JUnitCaseBuilder

    init(index: AssessmentIndex) {
        self.index = index
        cases = JUnitCaseBuilder(index: index)
    }

    /// The suites of a file, none of them empty.
    func suites(of package: JUnitPackage) -> [JUnitSuite] {
        switch package {
        case .framework(let result): suites(of: result)
        case .unmapped: unmappedSuites(package.name)
        case .claims: claimSuites(package.name)
        }
    }

    /// The suites of a framework, one a control, in the catalogue's order.
    private func suites(of result: FrameworkResult) -> [JUnitSuite] {
        let framework = result.framework.id
        let primary = primaryControls(of: result)
        var rulesByControl: [TextKey: [Rule]] = [:]
        for rule in index.assessment.rules {
            if let control = primary[rule.id.key] {
                rulesByControl[control.key, default: []].append(rule)
            }
        }
        return result.controls.map { entry in
            let rules = rulesByControl[entry.control.id.key] ?? []
            var suite = JUnitSuite(
                name: title("\(entry.control.id) \(entry.control.title)"), package: framework,
                properties: properties + [("muster.control.state", entry.state.name)]
                    + declared(rules),
                cases: rules.flatMap { of($0, framework: framework, control: entry.control.id) })
            if suite.cases.isEmpty { suite.cases = gaps(of: entry, framework, primary) }
            suite.makeNamesUnique()
            return suite
        }
    }

    /// Suites of the rules that prove nothing in any framework of the assessment; nothing gets lost.
    private func unmappedSuites(_ package: String) -> [JUnitSuite] {
        index.assessment.rules.filter { index.controls(ofRule: $0.id).isEmpty }.map { rule in
            var suite = JUnitSuite(
                name: title("\(rule.id) \(rule.title)"), package: package,
                properties: properties + declared([rule]),
                cases: of(rule, framework: package, control: nil))
            suite.makeNamesUnique()
            return suite
        }
    }

    /// One suite with a case for every claim, in the ledger's order.
    private func claimSuites(_ package: String) -> [JUnitSuite] {
        let claims = index.assessment.claims
        if claims.isEmpty { return [] }
        var suite = JUnitSuite(
            name: title(package), package: package,
            properties: properties + claims.flatMap { declared($0) },
            cases: claims.map { cases.claim($0, package: package) })
        suite.makeNamesUnique()
        return [suite]
    }

    private func of(_ rule: Rule, framework: String, control: String?) -> [JUnitCase] {
        let findings = index.findings(ofRule: rule.id)
        if findings.isEmpty { return [cases.silent(rule, framework: framework, control: control)] }
        return cases.findings(findings, of: rule.id, framework: framework, control: control)
    }

    private func gaps(
        of entry: ControlResult, _ framework: String, _ primary: [TextKey: String]
    ) -> [JUnitCase] {
        var seen: Set<TextKey> = []
        let elsewhere = entry.aspects.flatMap(\.rules).compactMap { rule -> JUnitCase? in
            guard seen.insert(rule.key).inserted, let other = primary[rule.key] else { return nil }
            return cases.elsewhere(entry.control, framework: framework, rule: rule, under: other)
        }
        return elsewhere.isEmpty ? [cases.manual(entry.control, framework: framework)] : elsewhere
    }

    /// By rule, the first control it proves that the framework has.
    private func primaryControls(of result: FrameworkResult) -> [TextKey: String] {
        let known = Set(result.controls.map(\.control.id.key))
        var primary: [TextKey: String] = [:]
        for rule in index.assessment.rules {
            let proof = rule.proves.first {
                $0.framework.isSame(as: result.framework.id) && known.contains($0.control.key)
            }
            if let proof { primary[rule.id.key] = proof.control }
        }
        return primary
    }

    /// Schemas want the title as a token, which VisibleText's one line is but for spaces at its ends.
    private func title(_ text: String) -> String {
        JUnitCase.cut(VisibleText.text(text), to: JUnitCase.longestName)
            + (index.assessment.isSample ? " (sample data)" : "")
    }

    /// The numbers declared for the claims that these rules test.
    private func declared(_ rules: [Rule]) -> [(name: String, value: String)] {
        index.assessment.claims.filter { result in
            !result.claim.declares.isEmpty
                && result.claim.rules.contains { id in rules.contains { $0.id.isSame(as: id) } }
        }.flatMap { declared($0) }
    }

    private func declared(_ result: ClaimResult) -> [(name: String, value: String)] {
        result.claim.declares.map {
            ("muster.claim.\(VisibleText.text(result.claim.id))", ProjectWords.declaration($0))
        }
    }

    private var properties: [(name: String, value: String)] {
        let assessment = index.assessment
        return [
            ("muster.organisation", assessment.organisation), ("muster.system", assessment.system),
            ("muster.sample", assessment.isSample ? "true" : "false"),
            ("muster.version", assessment.toolVersion),
            ("muster.rules.sha256", assessment.rulesDigest),
        ] + (assessment.knownAt.map { [("muster.knownAt", $0.text)] } ?? [])
    }
}
