import MusterModel
import MusterParallel
import MusterSource
import MusterWriters

/// One self-contained page for people: readable without scripts (it has none), without its style, on
/// paper and years later.
///
/// A content security policy in the page allows its own style sheet, by digest, and nothing else.
/// Anchors are made from data, so that a link into one run's page leads to the same thing in the next.
public struct HTMLReporter: Reporter {
    /// The word for `--format`.
    public let name = "html"
    /// What it is for, in a line.
    public let summary =
        "one page for auditors and customers: every verdict with the lines that show it"

    /// Makes the reporter.
    public init() {}

    /// `report.html`.
    public func render(_ index: AssessmentIndex, options: ReportOptions) -> [ReportFile] {
        let assessment = index.assessment
        let sections = Self.sections(index)
        // Room that is not written to costs nothing; a buffer that is too small is copied.
        let room = min(1 << 16 + assessment.findings.count * 512, 1 << 22)
        let parts = ParallelMap.map(sections) { section in
            var part = HTMLWriter(fragmentCapacity: room)
            Self.write(section, to: &part)
            return part
        }
        var html = HTMLWriter(capacity: 1 << 16)
        html.element("html", .literal("lang", "en")) { html in
            Self.head(assessment, to: &html)
            html.element("body") { html in
                html.element(
                    "a", .classes("skip"), .href(HTMLLink(anchor: "summary")),
                    text: "Skip to the summary")
                HTMLCover(index: index).write(to: &html)
                Self.contents(sections, to: &html)
                html.element("main") { html in
                    for part in parts { html.append(part) }
                }
                Self.foot(assessment, to: &html)
            }
        }
        html.newLine()
        return [ReportFile(path: "report.html", content: html.buffer)]
    }

    /// The sections, in the order of the page.
    static func sections(_ index: AssessmentIndex) -> [any HTMLSection] {
        [
            SummarySection(index: index), ClaimsSection(index: index),
            FindingsSection(index: index),
            ControlsSection(index: index), GapsSection(index: index), WaiversSection(index: index),
            EvidenceSection(index: index), RulesSection(index: index), MethodSection(index: index),
        ]
    }

    private static func head(_ assessment: Assessment, to html: inout HTMLWriter) {
        html.element("head") { html in
            html.void("meta", .literal("charset", "utf-8"))
            html.newLine()
            html.void(
                "meta", .literal("http-equiv", "Content-Security-Policy"),
                .content(HTMLStyle.contentSecurityPolicy))
            html.newLine()
            html.void(
                "meta", .literal("name", "viewport"),
                .literal("content", "width=device-width, initial-scale=1"))
            html.void(
                "meta", .literal("name", "color-scheme"), .literal("content", "light dark"))
            html.newLine()
            let sample = assessment.isSample ? " (sample data)" : ""
            html.element(
                "title",
                text:
                    "\(assessment.organisation): assessment of \(assessment.asOf.dayText)\(sample)")
            html.newLine()
            html.style(HTMLStyle.parts)
        }
        html.newLine()
    }

    private static func contents(_ sections: [any HTMLSection], to html: inout HTMLWriter) {
        html.element("nav", .literal("aria-label", "Contents")) { html in
            html.element("ol") { html in
                for section in sections {
                    html.element("li") { html in
                        html.element(
                            "a", .href(HTMLLink(anchor: section.anchor)), text: section.title)
                        if !section.note.isEmpty {
                            html.text(" "); html.element("small", text: section.note)
                        }
                    }
                }
            }
        }
        html.newLine()
    }

    private static func write(_ section: any HTMLSection, to html: inout HTMLWriter) {
        html.element("section", .id(section.anchor)) { html in
            html.element("h2", text: section.title)
            html.newLine()
            section.write(to: &html)
        }
        html.newLine()
    }

    private static func foot(_ assessment: Assessment, to html: inout HTMLWriter) {
        html.element("footer") { html in
            if assessment.isSample { html.element("p", text: ProjectWords.sampleBanner) }
            html.element(
                "p",
                text: "Written by Muster \(assessment.toolVersion) for \(assessment.asOf.text). "
                    + "It states what the evidence shows; it is not an audit opinion.")
        }
        html.newLine()
    }
}
