#if Augeas
    public import MusterSource

    /// Reads any file that a lens of libaugeas describes: `augeas:Ntp` and two hundred more.
    public struct LensParser: DocumentParser {
        private let lens: Lens

        /// Reads with one lens.
        public init(_ lens: Lens) { self.lens = lens }

        /// `augeas:` and the name of the lens.
        public var name: String { lens.format }

        /// What `muster parsers` prints.
        public var description: ParserDescription {
            ParserDescription(
                summary: "configuration files, by the lens \(lens.name) of libaugeas",
                fileNames: lens.fileNames,
                model: """
                    {entries: [{name, value (text or null), entries: [the same again]}]}
                    In the order of the file, as `augtool print` shows them; comments are left out.
                    """,
                example: "")
        }

        /// Parses the whole source.
        public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
            var limits = limits
            limits.sourceBytes = min(limits.sourceBytes, limits.lensBytes)
            return ReadableText.parse(source, limits: limits) { [limits] text in
                let bytes = UnsafeBufferPointer(rebasing: source.bytes[text.range])
                let reader = LensReader(source, text.range, limits: limits)
                switch LensTree.read(bytes, lens: lens.name) {
                case .success(let entries): return reader.document(entries, format: name)
                case .failure(let failure):
                    let place = Location(source, text.range)
                    return ParseOutcome(nil, [LensDiagnostics.failed(failure, lens, place)])
                }
            }
        }
    }
#endif
