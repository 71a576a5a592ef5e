import MusterDocuments
import MusterSource
import Testing

/// Numbers against the standard library, which is slow and right.
@Suite struct DecimalNumberTests {
    private func read(_ text: String) -> Double? {
        let document = JSONParser().parse(
            Source(path: "a", text: text), limits: ParseLimits()
        ).document
        return document.flatMap { document in
            let node = document.node(document.root)
            return node.kind == .double ? Double(bitPattern: node.payload) : nil
        }
    }

    @Test(arguments: [
        "0.1", "1e23", "8.5e22", "9007199254740993.0", "9007199254740992.5e0",
        "1.7976931348623157e308",
        "2.2250738585072014e-308", "2.2250738585072011e-308", "4.9e-324", "5e-324", "1e-400",
        "123456789012345678e-18", "9999999999999999999e-19", "18446744073709551615e3",
        "0.00000000000000000000012345678901234567", "-0.0", "-1.5e-5", "6.02214076e23", "1e22",
        "1e-22",
        "3.14159265358979323846264338327950288", "100000000000000000000000.0",
        "7.2057594037927933e16",
        "1.00000000000000011102230246251565404236316680908203125", "0.30000000000000004",
    ])
    func aNumberIsTheNearestDouble(text: String) throws {
        let value = try #require(Double(text))
        #expect(read(text)?.bitPattern == value.bitPattern)
    }

    @Test func numbersOfAllSizesAreTheNearestDouble() {
        var state: UInt64 = 20_261_121
        func draw() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
        for _ in 0..<3_000 {
            let mantissa = draw() >> (draw() % 60)
            let exponent = Int(draw() % 640) - 330
            let text = "\(mantissa)e\(exponent)"
            guard let value = Double(text), value.isFinite else { continue }
            #expect(read(text)?.bitPattern == value.bitPattern, "\(text)")
        }
    }

    @Test func everyDoubleComesBackFromItsShortestText() {
        var state: UInt64 = 7
        for _ in 0..<3_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Double(bitPattern: state ^ state >> 31)
            guard value.isFinite, "\(value)".contains(where: { $0 == "." || $0 == "e" }) else {
                continue
            }
            #expect(read("\(value)")?.bitPattern == value.bitPattern, "\(value)")
        }
    }
}
