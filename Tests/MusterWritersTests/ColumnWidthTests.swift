import MusterWriters
import Testing

struct ColumnWidthTests {
    @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("\u{1F600}", 2), ("", 0)])
    func columnsAreCountedAsATerminalDraws(text: String, columns: Int) {
        #expect(ColumnWidth.of(text) == columns)
    }

    @Test func aLongTextKeepsItsTwoEnds() {
        #expect(ColumnWidth.shortened("abcdefghijkl", to: 10) == "abcdef…jkl")
        #expect(ColumnWidth.shortened("abc", to: 3) == "abc")
        #expect(ColumnWidth.shortened("日本語日本語", to: 7) == "日本…語")
    }

    @Test func paddingCountsColumns() {
        #expect(ColumnWidth.padded("日", to: 4) == "日  ")
        #expect(ColumnWidth.padded("abcde", to: 4) == "abcde")
    }
}
