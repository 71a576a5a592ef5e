public import MusterSource

/// HCL 2's native syntax, as Terraform, Packer and Vault have it: blocks, labels and attributes.
///
/// Nothing is evaluated. An attribute whose value is no literal (a reference, a call, a template with `${…}`) is a
/// fault in the place of the value, so that a rule which reads it is undetermined and neither passes nor fails.
/// A name given twice in a body or map is an error, whatever `DuplicateKeys` says.
public struct HCLParser: DocumentParser {
    /// `hcl`.
    public let name = "hcl"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "HCL 2 (Terraform *.tf, *.tfvars): blocks and attributes, nothing evaluated",
        fileNames: ["*.tf", "*.tfvars", "*.hcl", "*.tofu"],
        model: """
            {attributes: {name: value}, expressions: {name: text}, blocks: [block]}; a block has these three, \
            and before them type: text and labels: [text]

            attributes: strings, numbers, truth values, null, lists and maps as written; what is no literal, also \
            within a list or map, is a value that cannot be read: a rule that reads it is undetermined
            expressions: the source text of every attribute that is no literal or holds what is none
            blocks: those within, in order of place
            """,
        example: """
            resource "aws_s3_bucket" "backup" {
              bucket = "northpost-backup"
              tags   = { owner = "ops", days = 35 }
              region = var.region

              versioning {
                enabled = true
              }
            }

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            let builder = DocumentBuilder(source)
            var reader = HCLReader(source, text.range, into: builder, limits: limits)
            let root = reader.read()
            return ParseOutcome(builder.finish(root: root, format: name), reader.diagnostics.all)
        }
    }
}
