import MusterModel
import Testing

@Suite struct ComparisonTests {
    private func finding(
        _ verdict: Verdict, id: String = "a", severity: Severity = .medium, waived: String? = nil,
        fingerprint: String? = nil, dates: [String] = []
    ) -> RecordedFinding {
        RecordedFinding(
            id: id, rule: "r", subject: id, severity: severity, verdict: verdict, message: "",
            place: nil, waivedUntil: waived, fingerprint: fingerprint, dates: dates)
    }

    private func change(
        _ before: RecordedFinding?, _ after: RecordedFinding?
    ) -> Difference.Change {
        Difference(from: before, to: after).change
    }

    private static let open = Verdict.undetermined(.stale)

    @Test(arguments: [
        (Verdict.pass, Verdict.pass, Difference.Change.same),
        (.pass, open, .worsened), (.pass, .fail, .worsened), (open, .fail, .worsened),
        (.fail, open, .improved), (.fail, .pass, .fixed), (open, .pass, .fixed),
        (.fail, .fail, .same), (open, .undetermined(.noEvidence), .same),
        (.pass, .notApplicable("x"), .gone), (.fail, .notApplicable("x"), .gone),
        (.notApplicable("x"), .pass, .added), (.notApplicable("x"), .fail, .worsened),
        (.notApplicable("x"), .notApplicable("y"), .same),
    ])
    func twoVerdictsMakeOneChange(before: Verdict, after: Verdict, expected: Difference.Change) {
        #expect(change(finding(before), finding(after)) == expected)
    }

    @Test func whatIsJudgedInOneRunAloneIsNewAddedOrGone() {
        #expect(change(nil, finding(.fail)) == .new)
        #expect(change(nil, finding(Self.open)) == .new)
        #expect(change(nil, finding(.pass)) == .added)
        #expect(change(nil, finding(.fail, waived: "2026-07-01")) == .added)
        #expect(change(finding(.pass), nil) == .gone)
        #expect(change(finding(.fail), nil) == .gone)
    }

    @Test func aWaiverThatLapsesWorsensAndOneThatIsLengthenedIsRedated() {
        let waived = finding(.fail, waived: "2026-07-01")
        let lapsed = Difference(from: waived, to: finding(.fail))
        #expect(lapsed.change == .worsened)
        #expect(lapsed.because == "its waiver covers it no more")
        #expect(change(waived, finding(.fail, waived: "2026-08-01")) == .redated)
        #expect(change(finding(.fail), waived) == .improved)
        #expect(change(waived, finding(.pass)) == .fixed)
    }

    @Test func aHigherSeverityOrOtherFactsWorsenWhatIsOpenAndNotWhatPasses() {
        let low = finding(.fail, severity: .low)
        #expect(change(low, finding(.fail, severity: .high)) == .worsened)
        #expect(change(finding(.fail, severity: .high), low) == .same)
        #expect(change(finding(.pass, severity: .low), finding(.pass)) == .same)
        let one = finding(.fail, fingerprint: "1")
        #expect(change(one, finding(.fail, fingerprint: "2")) == .worsened)
        #expect(change(one, finding(.fail, fingerprint: "1")) == .same)
        #expect(change(one, finding(.fail)) == .same)
        #expect(
            change(finding(.pass, fingerprint: "1"), finding(.pass, fingerprint: "2")) == .same)
    }

    @Test func theSameVerdictOverEvidenceOfAnotherDateIsRedated() {
        let old = finding(.pass, dates: ["2026-05-01"])
        #expect(change(old, finding(.pass, dates: ["2026-06-01"])) == .redated)
        #expect(change(old, finding(.pass, dates: ["2026-05-01"])) == .same)
        #expect(change(old, finding(.fail, dates: ["2026-06-01"])) == .worsened)
    }

    @Test func oldDebtPassesTheGateForNewAndNewDebtDoesNot() {
        func closes(_ gate: ComparisonGate, _ before: RecordedFinding?, _ after: RecordedFinding?)
            -> Bool
        { gate.closes(for: Difference(from: before, to: after)) }
        #expect(!closes(.new, finding(.fail), finding(.fail)))
        #expect(closes(.new, nil, finding(.fail)))
        #expect(closes(.new, finding(.pass), finding(Self.open)))
        #expect(closes(.new, finding(.fail, waived: "2026-07-01"), finding(.fail)))
        #expect(closes(.new, finding(Self.open), finding(.fail)))
        #expect(!closes(.new, finding(.fail), finding(Self.open)))
        #expect(!closes(.new, finding(.pass), finding(.fail, waived: "2026-07-01")))
        #expect(!closes(.new, finding(.pass), nil))
        let raised = finding(.fail, severity: .critical)
        #expect(!closes(.new, finding(.fail), raised))
        #expect(closes(.worsened, finding(.fail), raised))
        #expect(!closes(.worsened, finding(.fail), finding(.pass)))
        #expect(closes(.any, finding(.fail), finding(.pass)))
        #expect(!closes(.any, finding(.fail), finding(.fail)))
    }

    @Test func findingsAreMatchedByIdWhateverTheirOrder() {
        func results(_ findings: [RecordedFinding]) -> RecordedResults {
            RecordedResults(
                organisation: "A", system: "s", isSample: false, asOf: "", findings: findings)
        }
        let comparison = Comparison(
            from: results([finding(.pass, id: "a"), finding(.fail, id: "c")]),
            to: results([finding(.fail, id: "b"), finding(.pass, id: "a")]))
        #expect(comparison.differences.map(\.change) == [.same, .new, .gone])
        #expect(comparison.isOfOneSystem)
    }

    @Test func aPassThatTheOtherRunOnlyCountsIsNoDifference() {
        func results(_ findings: [RecordedFinding]) -> RecordedResults {
            RecordedResults(
                organisation: "A", system: "s", isSample: false, asOf: "", findings: findings)
        }
        let counted = RecordedFinding(
            id: "all", rule: "r", subject: "passing x", severity: .medium, verdict: .pass,
            message: "", place: nil, waivedUntil: nil, fingerprint: nil, dates: [], count: 9)
        let listed = [finding(.pass, id: "a"), finding(.fail, id: "b"), finding(.fail, id: "c")]
        let comparison = Comparison(
            from: results(listed), to: results([counted, finding(.fail, id: "c")]))
        // What failed and is not listed may pass now or not be there any more.
        #expect(comparison.differences.map(\.change) == [.gone, .same])
        #expect(comparison.differences.compactMap(\.before?.id) == ["b", "c"])
        let back = Comparison(
            from: results([counted, finding(.fail, id: "c")]), to: results(listed))
        #expect(back.differences.map(\.change) == [.new, .same])
    }
}
