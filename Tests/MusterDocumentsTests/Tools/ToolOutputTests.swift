import Foundation
import MusterDocuments
import MusterSource
import Testing

/// What audits meet as a file: the outputs of the usual tools, as they are, each with a value somebody would ask for.
@Suite struct ToolOutputTests {
    struct Output: Sendable, CustomStringConvertible {
        /// The file in `Corpus/PARSER/`.
        let file: String
        /// A name under which the tool's users keep it.
        let usualName: String
        let parser: String
        /// The value somebody asks for: its path, its line, what stands there.
        let path: String
        let line: Int
        let text: String
        /// Whether the content tells the format, too.
        var isToldByContent = true

        var description: String { "\(parser)/\(file)" }
    }

    private static func xml(_ children: [Int], _ last: String) -> String {
        children.map { "children.\($0)." }.joined() + last
    }

    static let outputs: [Output] = [
        Output(
            file: "tool-sarif.json", usualName: "results.sarif", parser: "json",
            path: "runs.0.results.0.level", line: 10, text: "\"error\""),
        Output(
            file: "tool-cyclonedx.json", usualName: "bom.cdx.json", parser: "json",
            path: "components.0.version", line: 11, text: "\"3.0.15-1~deb12u1\""),
        Output(
            file: "tool-spdx.json", usualName: "mail.spdx.json", parser: "json",
            path: "packages.0.versionInfo", line: 11, text: "\"1:1.2.13.dfsg-1\""),
        Output(
            file: "tool-syft.spdx", usualName: "mail.spdx", parser: "spdx",
            path: "packages.0.PackageVersion.0", line: 11, text: "1:1.2.13.dfsg-1"),
        Output(
            file: "tool-trivy.json", usualName: "trivy.json", parser: "json",
            path: "Results.0.Vulnerabilities.0.Severity", line: 18, text: "\"CRITICAL\""),
        Output(
            file: "tool-gitleaks.json", usualName: "gitleaks-report.json", parser: "json",
            path: "0.File", line: 9, text: "\"deploy/values.yaml\""),
        Output(
            file: "tool-prowler.ocsf.json", usualName: "prowler-output.ocsf.json", parser: "json",
            path: "0.status_code", line: 7, text: "\"FAIL\""),
        Output(
            file: "tool-aws.json", usualName: "aws-rds.eu-central-1.json", parser: "json",
            path: "DBInstances.0.BackupRetentionPeriod", line: 7, text: "14"),
        Output(
            file: "tool-gcloud.json", usualName: "gcloud-buckets.json", parser: "json",
            path: "0.publicAccessPrevention", line: 7, text: "\"enforced\""),
        Output(
            file: "tool-azure.json", usualName: "az-storage.json", parser: "json",
            path: "0.minimumTlsVersion", line: 6, text: "\"TLS1_2\""),
        Output(
            file: "tool-github.json", usualName: "branch-protection.json", parser: "json",
            path: "required_pull_request_reviews.required_approving_review_count", line: 6,
            text: "2"),
        Output(
            file: "tool-testssl.json", usualName: "testssl.json", parser: "json",
            path: "0.finding", line: 7, text: "\"offered (deprecated)\""),
        Output(
            file: "tool-nft.json", usualName: "nft.json", parser: "json",
            path: "nftables.2.chain.policy", line: 3, text: "\"drop\""),
        Output(
            file: "tool-junit.xml", usualName: "TEST-restore.xml", parser: "xml",
            path: xml([0, 1, 0], "attributes.message"), line: 6, text: "\"row counts differ\""),
        Output(
            file: "tool-xccdf.xml", usualName: "results.xccdf", parser: "xml",
            path: xml([2, 0], "text"), line: 6, text: "fail"),
        Output(
            file: "tool-arf.xml", usualName: "results.arf", parser: "xml",
            path: xml([1, 0, 0, 0, 0, 0], "text"), line: 9, text: "pass"),
        Output(
            file: "tool-sslscan.xml", usualName: "mail.sslscan.xml", parser: "xml",
            path: xml([0, 1], "attributes.enabled"), line: 5, text: "\"1\""),
        Output(
            file: "tool-openssl-3.0.txt", usualName: "mail.s_client.txt", parser: "s_client",
            path: "protocol", line: 38, text: "TLSv1.3", isToldByContent: false),
        Output(
            file: "tool-compose.yaml", usualName: "docker-compose.yml", parser: "yaml",
            path: "services.mail.read_only", line: 5, text: "true"),
    ]

    @Test(arguments: outputs)
    func theParserIsChosenAndTheValueFoundOnItsLine(output: Output) throws {
        let file = try #require(
            CorpusFile.all.first { $0.format == output.parser && $0.name == output.file })
        let source = Source(path: "evidence/\(output.usualName)", bytes: file.bytes)
        let chosen = try #require(Parsers.choose(path: source.path, source: source))
        #expect(chosen.parser.name == output.parser)
        if output.isToldByContent {
            let nameless = Source(path: "evidence/unknown", bytes: file.bytes)
            #expect(
                Parsers.choose(path: "evidence/unknown", source: nameless)?.parser.name
                    == output.parser)
        }
        let parsed = ParsedText(
            source: source, outcome: chosen.parser.parse(source, limits: ParseLimits()))
        #expect(parsed.codes == [])
        #expect(parsed.span(output.path) == output.text)
        #expect(parsed.line(output.path) == output.line)
    }
}
