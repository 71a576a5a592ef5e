import MusterSource

/// The directives that stand directly in a server or host: those in force, and those that may be.
struct ApacheTable {
    /// What counts.
    var settings = ApacheOccurrences()
    /// What stands under a condition that the files do not decide.
    var conditional = ApacheOccurrences()

    private let addresses: Node?
    private let conditions: Node?
    private let span: Range<Int>
    private let file: UInt16

    /// Starts the table of the server as a whole, or with `addresses` that of a host.
    init(
        addresses: Node? = nil, conditions: Node? = nil, span: Range<Int> = 0..<0, file: UInt16 = 0
    ) {
        self.addresses = addresses
        self.conditions = conditions
        self.span = span
        self.file = file
    }

    /// A host of the document model.
    func makeHost(_ builder: DocumentBuilder) -> Node {
        let none = builder.makeList([], span: span, source: file)
        let keys = ["addresses", "settings", "conditional", "conditions"].map {
            builder.fieldName($0)
        }
        return builder.makeFields(
            keys,
            [
                addresses ?? none, settings.makeMap(builder, span: span, source: file),
                conditional.makeMap(builder, span: span, source: file), conditions ?? none,
            ], span: span, source: file)
    }
}
