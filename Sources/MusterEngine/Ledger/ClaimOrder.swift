import MusterModel
import MusterSource

/// The claims in an order in which each stands behind those it rests on.
struct ClaimOrder {
    /// Positions in the ledger; a claim that rests on itself by any way is in none of them.
    let positions: [Int]
    /// The positions of the claims that each rests on, one list a claim; unknown names are left out.
    let restsOn: [[Int]]

    /// Takes claims off one by one once nothing they rest on is left: linear in claims and references.
    init(_ claims: [Claim]) {
        var indices: [TextKey: Int] = [:]
        for (index, claim) in claims.enumerated() { indices[claim.id.key] = index }
        let restsOn = claims.map { claim in claim.restsOn.compactMap { indices[$0.key] } }
        var above: [[Int]] = Array(repeating: [], count: claims.count)
        var open = restsOn.map(\.count)
        for (index, below) in restsOn.enumerated() {
            for other in below { above[other].append(index) }
        }
        var positions = open.indices.filter { open[$0] == 0 }
        var next = 0
        while next < positions.count {
            for index in above[positions[next]] {
                open[index] -= 1
                if open[index] == 0 { positions.append(index) }
            }
            next += 1
        }
        self.positions = positions
        self.restsOn = restsOn
    }

    /// One way round for each circle, as positions; the first is the one that stands first in the ledger.
    func circles() -> [[Int]] {
        var left = Set(restsOn.indices).subtracting(positions)
        var circles: [[Int]] = []
        for start in restsOn.indices where left.contains(start) {
            var way: [Int] = []
            var place: [Int: Int] = [:]
            var current: Int? = start
            // Whatever is left rests on something that is left, or on what a circle before has taken.
            while let index = current, place[index] == nil {
                place[index] = way.count
                way.append(index)
                current = restsOn[index].first { left.contains($0) }
            }
            if let closing = current.flatMap({ place[$0] }) {
                circles.append(Self.rotated(Array(way[closing...])))
            }
            left.subtract(way)
        }
        return circles
    }

    private static func rotated(_ circle: [Int]) -> [Int] {
        guard let first = circle.indices.min(by: { circle[$0] < circle[$1] }) else { return circle }
        return Array(circle[first...] + circle[..<first])
    }
}
