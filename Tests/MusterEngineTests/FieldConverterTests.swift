import MusterCEL
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct FieldConverterTests {
    private let source = Source(path: "f", text: "1.10 007 true")
    private let builder: DocumentBuilder

    init() { builder = DocumentBuilder(source) }

    private func converted(_ node: Node, to type: CELType, computed: Bool = false) -> Node? {
        let converter = FieldConverter(builder: builder, isComputed: computed)
        guard case .value(let node) = converter.convert(node, to: type) else { return nil }
        return node
    }

    private func text(_ text: String) -> Node { builder.makeString(text, span: 0..<4) }

    private func fault(_ node: Node?) -> FaultReason? {
        node.flatMap { $0.kind == .fault ? FaultReason(rawValue: UInt8($0.high)) : nil }
    }

    private func words(_ node: Node?) -> String? {
        node.map { String(decoding: builder.bytes(of: $0), as: UTF8.self) }
    }

    @Test func aNumberInATextFieldStaysAsItWasWritten() {
        let node = builder.makeDouble(1.1, span: 0..<4)
        #expect(words(converted(node, to: .string)) == "1.10")
    }

    @Test func aComputedNumberInATextFieldIsPrinted() {
        // Its place is where the last operand stands; the text there is not its own.
        #expect(
            words(converted(builder.makeInt(3, span: 0..<4), to: .string, computed: true)) == "3")
        #expect(
            words(converted(builder.makeBool(true, span: 0..<4), to: .string, computed: true))
                == "true")
    }

    @Test func aDayIsMidnightAndKnowsThatItIsAWholeDay() throws {
        let node = try #require(converted(text("2026-06-01"), to: .timestamp))
        #expect(node.kind == .timestamp)
        // 20,605 days after 1970-01-01.
        #expect(Int64(bitPattern: node.payload) == 20_605 * 86_400)
        #expect(node.flags.contains(.wholeDay))
    }

    @Test func anInstantWithAnOffsetIsTakenToUTC() throws {
        let node = try #require(converted(text("2026-06-01T02:00:00.5+02:00"), to: .timestamp))
        #expect(Int64(bitPattern: node.payload) == 20_605 * 86_400)
        #expect(node.aux == 500_000_000)
        #expect(!node.flags.contains(.wholeDay))
    }

    @Test func aMonthIsImpreciseAndNonsenseIsMalformed() {
        #expect(fault(converted(text("2026-06"), to: .timestamp)) == .imprecise)
        #expect(fault(converted(text("2026-02-30"), to: .timestamp)) == .malformed)
        #expect(fault(converted(text("yesterday"), to: .timestamp)) == .malformed)
    }

    @Test func aYearAloneIsImpreciseAndNotASecondOf1970() {
        let builder = DocumentBuilder(Source(path: "f", text: "2026 1770000000"))
        let converter = FieldConverter(builder: builder)
        func convert(_ node: Node) -> Node? {
            if case .value(let node) = converter.convert(node, to: .timestamp) { node } else { nil }
        }
        func reason(_ node: Node?) -> FaultReason? {
            node.flatMap { $0.kind == .fault ? FaultReason(rawValue: UInt8($0.high)) : nil }
        }
        #expect(reason(convert(builder.makeInt(2026, span: 0..<4))) == .imprecise)
        #expect(reason(convert(builder.makeString("2026", span: 0..<4))) == .imprecise)
        #expect(reason(convert(builder.makeString("3026", span: 0..<4))) == .malformed)
        #expect(convert(builder.makeInt(1_770_000_000, span: 5..<15))?.kind == .timestamp)
    }

    @Test func anEmptyDateAndNullAreAbsent() {
        #expect(converted(text(""), to: .timestamp) == nil)
        #expect(converted(text(""), to: .duration) == nil)
        #expect(converted(builder.makeNull(span: 0..<0), to: .string) == nil)
    }

    @Test func secondsSince1970AreATimeWhenTheyAreInRange() {
        func seconds(_ value: Int64) -> Node? {
            converted(builder.makeInt(value, span: 0..<4), to: .timestamp)
        }
        #expect(seconds(1_780_272_000).map { Int64(bitPattern: $0.payload) } == 1_780_272_000)
        #expect(seconds(253_402_300_799)?.kind == .timestamp)
        #expect(fault(seconds(253_402_300_800)) == .malformed)
        #expect(seconds(-62_135_596_800)?.kind == .timestamp)
        #expect(fault(seconds(-62_135_596_801)) == .malformed)
        #expect(fault(seconds(.min)) == .malformed)
        #expect(fault(seconds(.max)) == .malformed)
    }

    @Test func fractionsOfSecondsRoundTowardThePast() throws {
        let node = try #require(
            converted(builder.makeDouble(-0.25, span: 0..<4), to: .timestamp))
        #expect(Int64(bitPattern: node.payload) == -1)
        #expect(node.aux == 750_000_000)
        for value in [Double.nan, .infinity, 1e300, -1e13] {
            let node = converted(builder.makeDouble(value, span: 0..<4), to: .timestamp)
            #expect(fault(node) == .malformed)
        }
    }

    @Test func lengthsOfTimeBecomeNanoseconds() {
        let node = converted(text("90m"), to: .duration)
        #expect(node.map { Int64(bitPattern: $0.payload) } == 5_400_000_000_000)
        #expect(fault(converted(text("soon"), to: .duration)) == .malformed)
    }

    @Test func everyElementOfAListHasTheDeclaredType() throws {
        let list = builder.makeList(
            [text("a"), builder.makeDouble(1.1, span: 0..<4), builder.makeNull(span: 0..<0)],
            span: 0..<4)
        let node = try #require(converted(list, to: .list(.string)))
        #expect(node.count == 3)
        #expect(words(builder.child(0, of: node)) == "a")
        #expect(words(builder.child(1, of: node)) == "1.10")
        #expect(fault(builder.child(2, of: node)) == .malformed)
    }

    @Test func everyValueOfAMapHasTheDeclaredType() throws {
        let mark = builder.mark
        builder.push(text("k"))
        builder.push(builder.makeBool(true, span: 9..<13))
        let map = builder.closeMap(from: mark, span: 0..<4)
        let node = try #require(converted(map, to: .map(.string, .int)))
        #expect(words(builder.child(0, of: node)) == "k")
        #expect(fault(builder.child(1, of: node)) == .malformed)
    }

    @Test func anotherTypeIsMalformedAndAWholeNumberMayBeUnsigned() {
        #expect(fault(converted(text("5"), to: .int)) == .malformed)
        #expect(fault(converted(text("true"), to: .bool)) == .malformed)
        #expect(converted(builder.makeInt(5, span: 0..<4), to: .uint)?.kind == .uint)
        #expect(fault(converted(builder.makeInt(-5, span: 0..<4), to: .uint)) == .malformed)
        #expect(
            converted(builder.makeInt(5, span: 0..<4), to: .double).map {
                Double(bitPattern: $0.payload)
            } == 5)
    }

    @Test func aFaultStaysAFaultWhateverTheType() {
        let node = builder.makeFault(.unreliable, "the probe gave up", span: 0..<4)
        #expect(fault(converted(node, to: .int)) == .unreliable)
        #expect(fault(converted(node, to: .dyn)) == .unreliable)
    }
}
