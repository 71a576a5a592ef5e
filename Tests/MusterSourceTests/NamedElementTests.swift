import MusterSource
import Testing

struct NamedElementTests {
    @Test func everyElementIsFoundByItsBytesAndNothingElse() {
        for count in 0...9 {
            let names = (0..<count).map { "n\($0)" }
            for name in names { #expect(names.first(named: name) { $0 } == name) }
            for other in ["", "m", "n", "n00", "n9", "z"] where !names.contains(other) {
                #expect(names.first(named: other) { $0 } == nil)
            }
            let slice = names.dropFirst()
            #expect(slice.first(named: "n0") { $0 } == nil)
            if count > 1 { #expect(slice.first(named: "n1") { $0 } == "n1") }
        }
    }

    @Test func ofSeveralOfOneNameTheFirstIsFound() {
        let pairs = [("a", 1), ("b", 2), ("b", 3), ("b", 4), ("c", 5)]
        #expect(pairs.first(named: "b") { $0.0 }?.1 == 2)
    }

    @Test func aNameThatOnlyLooksTheSameIsAnother() {
        let names = ["cafe\u{301}", "caf\u{E9}"]
        #expect(
            names.first(named: "caf\u{E9}") { $0 }.map { Array($0.utf8) } == Array("caf\u{E9}".utf8)
        )
        #expect(names.dropLast().first(named: "caf\u{E9}") { $0 } == nil)
    }
}
