import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct ClaimOrderTests {
    private static let location = Location(Source(path: "claims.yaml", text: ""), 0..<0)

    private func claims(_ references: [(String, [String])]) -> [Claim] {
        references.map { id, restsOn in
            Claim(
                id: id, quote: id, rules: [], declares: [], restsOn: restsOn,
                location: Self.location)
        }
    }

    @Test func aClaimStandsBehindAllItRestsOn() {
        let order = ClaimOrder(
            claims([("a", ["b", "c"]), ("b", ["d"]), ("c", ["d", "nobody"]), ("d", [])]))
        #expect(order.positions == [3, 1, 2, 0])
        #expect(order.restsOn == [[1, 2], [3], [3], []])
        #expect(order.circles().isEmpty)
    }

    @Test func everyCircleIsNamedOnceAndWhatHangsOnItIsNone() {
        let order = ClaimOrder(
            claims([
                ("above", ["x"]), ("y", ["x"]), ("x", ["z"]), ("z", ["y"]), ("self", ["self"]),
                ("free", []),
            ]))
        #expect(order.positions == [5])
        #expect(order.circles() == [[1, 2, 3], [4]])
    }

    @Test func namesThatOnlyLookTheSameAreTwoClaims() {
        let order = ClaimOrder(claims([("caf\u{E9}", []), ("cafe\u{301}", ["caf\u{E9}"])]))
        #expect(order.restsOn == [[], [0]])
    }

    @Test func aLongChainAndALongCircleNeedNoRecursion() {
        let count = 50_000
        let chain = (0..<count).map { ("c\($0)", $0 == 0 ? [] : ["c\($0 - 1)"]) }
        #expect(ClaimOrder(claims(chain)).positions.last == count - 1)
        let ring = (0..<count).map { ("c\($0)", ["c\(($0 + 1) % count)"]) }
        #expect(ClaimOrder(claims(ring)).circles().map(\.count) == [count])
    }
}
