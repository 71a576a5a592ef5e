public import MusterSource

/// Reads SPDX 2.x documents in tag-value form; their JSON form is read by `json`.
public struct SPDXParser: DocumentParser {
    /// `spdx`.
    public let name = "spdx"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "SPDX tag-value documents: packages, files, licences, relationships",
            fileNames: ["*.spdx", "*.spdx.tv"],
            model: """
                {document, packages, files, snippets, licenses: maps (lists of maps) from a tag to the list of its
                values, relationships: [{from, type, to}], created (timestamp)}
                Tags are as SPDX 2.3 spells them: packages[0].PackageName[0]. A tag belongs to the package, file,
                snippet or licence whose first tag came last before it, until the next. <text> and </text> are left
                out of values.
                """,
            example: """
                SPDXVersion: SPDX-2.3
                DataLicense: CC0-1.0
                SPDXID: SPDXRef-DOCUMENT
                DocumentName: mail-gateway
                Created: 2026-11-01T09:00:00Z

                PackageName: openssl
                SPDXID: SPDXRef-openssl
                PackageVersion: 3.0.19
                PackageComment: <text>from Debian,
                unchanged</text>

                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-openssl

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var reader = SPDXReader(source, text.range, limits: limits)
            return reader.read()
        }
    }
}
