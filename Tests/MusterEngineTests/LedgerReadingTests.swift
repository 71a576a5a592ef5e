import MusterSource
import Testing

@Suite struct LedgerReadingTests {
    private func codes(_ claims: String, page: String? = "We encrypt. We encrypt all.\n")
        -> [String]
    {
        var project = SmallProject(
            evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#))
        project.set("page.md", page)
        project.set("claims.yaml", "page: page.md\nclaims:\n  - \(claims)\n")
        return project.codes()
    }

    @Test func aClaimOnThePageBoundToARuleIsWithoutMistake() {
        #expect(codes("{id: c, quote: encrypt all, rules: [port.closed]}").isEmpty)
    }

    @Test(arguments: [
        ("{id: c, quote: encrypt all, rules: [port.opened]}", "MUS-3103"),
        ("{id: c, quote: encrypt all}", "MUS-3104"),
        ("{id: c, quote: encrypt some, rules: [port.closed]}", "MUS-3105"),
        ("{id: c, quote: We encrypt, rules: [port.closed]}", "MUS-3106"),
        ("{id: c, rules: [port.closed]}", "MUS-3003"),
        ("{id: c, quote: encrypt all, rule: [port.closed]}", "MUS-3002"),
        ("{id: c, quote: encrypt all, rules: [port.closed], declares: {all: 5}}", "MUS-3001"),
        (
            "{id: c, quote: encrypt all, rules: [port.closed], declares: {all: {value: x}}}",
            "MUS-3003"
        ),
    ])
    func aMistakeInAClaimIsReported(claim: String, code: String) {
        #expect(codes(claim).contains(code))
    }

    @Test func twoClaimsOfOneNameAreAnErrorWithBothPlaces() {
        let claim = "{id: c, quote: encrypt all, rules: [port.closed]}"
        #expect(codes(claim + "\n  - " + claim) == ["MUS-3006"])
    }

    @Test func aPageThatIsNotThereIsAnError() {
        #expect(
            codes("{id: c, quote: encrypt all, rules: [port.closed]}", page: nil) == ["MUS-3107"])
    }
}
