import MusterEngine
import MusterSource
import MusterWriters

/// What nothing exercises, for `muster test --coverage`.
struct CoveragePage {
    private let coverage: TestCoverage

    init(_ coverage: TestCoverage) {
        self.coverage = coverage
    }

    func print() {
        section("assertions that nothing makes false", coverage.silentAssertions)
        section("adapters that nothing reads with", coverage.silentAdapters)
        let assertions = coverage.assertions - coverage.silentAssertions.count
        let adapters = coverage.adapters - coverage.silentAdapters.count
        Screen.result(
            "\(assertions) of \(coverage.assertions) assertions and "
                + "\(adapters) of \(coverage.adapters) adapters covered\n")
    }

    private func section(_ name: String, _ gaps: [TestCoverage.Gap]) {
        guard !gaps.isEmpty else { return }
        Screen.result("\(name)\n")
        for gap in gaps {
            Screen.result("      \(gap.location.description): \(VisibleText.text(gap.name))\n")
        }
    }
}
