import MusterModel
import MusterSource
import MusterWriters

/// One JUnit file as XML.
struct JUnitFile {
    /// Nothing is timed: equal input gives equal bytes.
    private static let time = "0.000"

    let suites: [JUnitSuite]
    let profile: ReportOptions.JUnitProfile
    /// `2026-06-01T09:00:00`, UTC: the schema allows neither zone nor fraction.
    private let timestamp: String

    init(suites: [JUnitSuite], asOf: Moment, profile: ReportOptions.JUnitProfile) {
        self.suites = suites
        self.profile = profile
        timestamp = String(asOf.text.utf8.prefix(19)) ?? asOf.dayText + "T00:00:00"
    }

    var content: ByteBuffer {
        var xml = XMLWriter(capacity: suites.reduce(0) { $0 + $1.cases.count } * 512)
        xml.element("testsuites", rootAttributes) { xml in
            for (place, suite) in suites.enumerated() { write(suite, id: place, to: &xml) }
        }
        return xml.buffer
    }

    /// The stricter schema allows none.
    private var rootAttributes: [XMLWriter.Attribute] {
        guard profile == .extended else { return [] }
        return [.init("name", "muster")]
            + counts(
                suites.reduce(0) { $0 + $1.cases.count }, suites.reduce(0) { $0 + $1.failures },
                suites.reduce(0) { $0 + $1.errors }, suites.reduce(0) { $0 + $1.skipped })
            + [.init("timestamp", timestamp)]
    }

    private func write(_ suite: JUnitSuite, id: Int, to xml: inout XMLWriter) {
        let attributes: [XMLWriter.Attribute] = [
            .init("id", String(id)), .init("package", VisibleText.text(suite.package)),
            .init("name", suite.name), .init("timestamp", timestamp),
            // A host name would leak, and differ between machines.
            .init("hostname", "localhost"),
        ]
        let tally = counts(suite.cases.count, suite.failures, suite.errors, suite.skipped)
        xml.element("testsuite", attributes + tally) { xml in
            xml.element("properties") { xml in
                for property in suite.properties {
                    xml.empty(
                        "property",
                        [
                            .init("name", property.name),
                            .init("value", VisibleText.text(property.value)),
                        ])
                }
            }
            for entry in suite.cases { write(entry, to: &xml) }
            xml.element("system-out", text: "")
            xml.element("system-err", text: suite.remarks.joined(separator: "\n"))
        }
    }

    private func write(_ entry: JUnitCase, to xml: inout XMLWriter) {
        var attributes: [XMLWriter.Attribute] = [
            .init("classname", entry.className), .init("name", entry.name),
            .init("time", Self.time),
        ]
        if profile == .extended, let place = entry.place {
            attributes += [
                .init("file", VisibleText.text(place.source.path)),
                .init("line", String(place.start.line)),
            ]
        }
        switch entry.outcome {
        case .passed: xml.empty("testcase", attributes)
        case .failure(let type):
            xml.element("testcase", attributes) { Self.write(entry, "failure", type, to: &$0) }
        case .error(let type):
            xml.element("testcase", attributes) { Self.write(entry, "error", type, to: &$0) }
        case .skipped:
            xml.element("testcase", attributes) { Self.write(entry, "skipped", nil, to: &$0) }
        }
    }

    /// Why a case did not pass; `type` is the reader's word for the sort of it.
    private static func write(
        _ entry: JUnitCase, _ name: StaticString, _ type: String?, to xml: inout XMLWriter
    ) {
        let types = type.map { [XMLWriter.Attribute("type", $0)] } ?? []
        xml.element(name, types + [.init("message", entry.shortMessage)], text: entry.body)
    }

    private func counts(
        _ tests: Int, _ failures: Int, _ errors: Int, _ skipped: Int
    ) -> [XMLWriter.Attribute] {
        [
            .init("tests", String(tests)), .init("failures", String(failures)),
            .init("errors", String(errors)), .init("skipped", String(skipped)),
            .init("time", Self.time),
        ]
    }
}
