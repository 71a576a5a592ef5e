import MusterCEL
import MusterSource
import Testing

/// Maps that share their keys, as the rows of a table do, are maps like any other.
@Suite struct RowTests {
    /// `{rows: [{c0: "a", c1: "b"…}, …]}` with as many columns as told: two rows, `ab…` and `bc…`.
    private func table(columns: Int) -> Document {
        let text = String(decoding: (0..<columns + 1).map { UInt8(0x61 + $0) }, as: UTF8.self)
        let builder = DocumentBuilder(Source(path: "t", text: text))
        let keys = builder.shareKeys(
            (0..<columns).map { builder.makeString("c\($0)", span: 0..<0) })
        let list = builder.mark
        for row in 0..<2 {
            let mark = builder.mark
            for column in 0..<columns {
                builder.push(builder.makeString(slice: column + row..<column + row + 1))
            }
            builder.push(builder.closeRow(from: mark, keys: keys, span: row..<columns + row))
        }
        let rows = builder.closeList(from: list, span: 0..<columns + 1)
        return builder.finish(
            root: builder.makeMap([("rows", rows)], span: 0..<columns + 1), format: "test")
    }

    @Test(
        arguments: [
            "doc.rows[0].c0 == 'a' && doc.rows[1].c0 == 'b' && doc.rows[1]['c2'] == 'd'",
            "doc.rows.all(r, has(r.c1) && !has(r.c99) && size(r) == size(doc.rows[0]))",
            "doc.rows.exists(r, r.c0 == 'b' && r.c1 == 'c') && !doc.rows.exists(r, r.c0 == 'c')",
            "doc.rows[0].exists(k, v, k == 'c2' && v == 'c') && doc.rows[0].all(k, k.startsWith('c'))",
            "doc.rows[1].filter(k, k == 'c0' || k == 'c1') == ['c0', 'c1']",
            "doc.rows[0] == doc.rows[0] && doc.rows[0] != doc.rows[1] && 'c1' in doc.rows[1]",
            "doc.rows[1].transformList(k, v, v)[0] == 'b' && doc.rows[0].?c99.orValue('-') == '-'",
        ], [3, 14])
    func aRowIsReadLikeAnyMap(expression: String, columns: Int) throws {
        let evaluation = try #require(
            Evaluation(expression, over: table(columns: columns), recording: false))
        #expect(evaluation.isTrue, "\(evaluation.error?.message ?? "false")")
    }
}
