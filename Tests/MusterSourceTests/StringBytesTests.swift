import MusterSource
import Testing

struct StringBytesTests {
    /// Every pair of texts of up to three of these, with and without a long start in common.
    private static let texts: [String] = {
        let letters = ["", "a", "b", "\u{0}", "é", "e\u{301}", "😀"]
        var texts: [String] = []
        for start in ["", "0123456", "0123456701234567"] {
            for first in letters {
                for second in letters { texts.append(start + first + second) }
            }
        }
        return texts
    }()

    @Test func textsAreTheSameIfTheirBytesAre() {
        for left in Self.texts {
            for right in Self.texts {
                #expect(left.isSame(as: right) == left.utf8.elementsEqual(right.utf8))
            }
        }
    }

    @Test func textsComeInTheOrderOfTheirBytes() {
        for left in Self.texts {
            for right in Self.texts {
                #expect(
                    left.precedes(right) == left.utf8.lexicographicallyPrecedes(right.utf8))
            }
        }
    }
}
