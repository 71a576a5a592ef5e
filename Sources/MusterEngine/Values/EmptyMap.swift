import MusterSource

/// A map without entries, for scopes that give nothing.
enum EmptyMap {
    static let document: Document = {
        let builder = DocumentBuilder(Source(path: "given", bytes: []))
        return builder.finish(root: builder.makeMap([], span: 0..<0), format: "given")
    }()
}
