import MusterModel
import MusterSource
import MusterWriters

/// Places and diagnostics in results.json.
enum JSONPlaces {
    /// Lines and columns count from 1, columns in Unicode scalars; offsets count bytes from 0.
    static func member(_ name: StaticString, _ location: Location?, to json: inout JSONWriter) {
        json.key(name)
        guard let location else { return json.null() }
        let start = location.start
        let end = location.end
        json.object { json in
            json.member("path", location.source.path)
            json.member("line", start.line)
            json.member("column", start.column)
            json.member("endLine", end.line)
            json.member("endColumn", end.column)
            json.member("offset", start.offset)
            json.member("length", end.offset - start.offset)
        }
    }

    static func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
        json.object { json in
            json.member("code", diagnostic.code)
            json.member("severity", word(diagnostic.severity))
            json.member("message", diagnostic.message)
            json.member("path", diagnostic.path)
            member("location", diagnostic.location, to: &json)
            json.member("notes", diagnostic.notes) { json, note in
                json.object { json in
                    json.member("message", note.message)
                    member("location", note.location, to: &json)
                }
            }
            json.member("hint", diagnostic.hint)
        }
    }

    private static func word(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }
}
