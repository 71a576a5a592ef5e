import Testing

@testable import MusterCEL

@Suite struct NumberLineTests {
    @Test(arguments: [
        (Int64(0), 0.0, Comparison.equal), (1, 0.5, .greater), (-1, -1.5, .greater),
        (-2, -1.5, .less), (9_007_199_254_740_993, 9_007_199_254_740_992.0, .greater),
        (.max, 0x1p63, .equal), (.max - 1, 0x1p63, .less), (.min, -0x1p63, .equal),
        (.min, -0x1.0000000000001p63, .greater), (.max, .infinity, .less),
        (.min, -.infinity, .greater), (0, .nan, .unordered), (0, -0.0, .equal),
    ])
    func anIntegerAndADoubleCompareWithoutRounding(
        integer: Int64, double: Double, order: Comparison
    ) {
        #expect(NumberLine.compare(integer, double) == order)
        #expect(NumberLine.compare(.double(double), .int(integer)) == order.reversed)
    }

    @Test(arguments: [
        (UInt64(0), -0.1, Comparison.greater), (0, -0.0, .equal), (1, 1.5, .less),
        (.max, 0x1p64, .equal), (.max - 1, 0x1p64, .less), (1 << 63, 0x1p63, .equal),
        (3, .nan, .unordered), (.max, .infinity, .less),
    ])
    func anUnsignedIntegerAndADoubleCompareWithoutRounding(
        integer: UInt64, double: Double, order: Comparison
    ) {
        #expect(NumberLine.compare(integer, double) == order)
    }

    @Test func equalNumbersOfAllKindsHashAlike() {
        let values: [Value] = [.int(5 as Int64), .uint(5), .double(5)]
        #expect(Set(values.map { KeyEquality.hash($0) }).count == 1)
        #expect(KeyEquality.hash(.int(-1 as Int64)) == KeyEquality.hash(.double(-1)))
        #expect(KeyEquality.hash(.double(0)) == KeyEquality.hash(.double(-0.0)))
    }

    @Test(arguments: [
        (1.0, "1"), (-0.0, "-0"), (0.1, "0.1"), (123456.0, "123456"), (1_234_567.0, "1.234567e+06"),
        (123_456_789.0, "1.23456789e+08"), (1e-4, "0.0001"), (1e-5, "1e-05"), (1e-7, "1e-07"),
        (1e21, "1e+21"), (1e100, "1e+100"), (1.5e-10, "1.5e-10"), (-2.5, "-2.5"),
        (.nan, "NaN"), (.infinity, "Infinity"), (-.infinity, "-Infinity"), (0.0, "0"),
        (.leastNonzeroMagnitude, "5e-324"),
    ])
    func aDoubleIsPrintedShortest(number: Double, text: String) {
        var bytes: [UInt8] = []
        NumberText.general(number, into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test(arguments: [
        (1e21, "1000000000000000000000"), (1e-7, "0.0000001"), (123.456, "123.456"),
        (1_234_567.5, "1234567.5"),
    ])
    func thePlainFormHasNoExponent(number: Double, text: String) {
        var bytes: [UInt8] = []
        NumberText.plain(number, into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
}
