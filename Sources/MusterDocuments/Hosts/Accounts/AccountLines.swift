import MusterSource

/// The lines of passwd, group and shadow: fields between colons.
///
/// Empty lines and lines that begin with `#` are left out, as the C library does. The source is a copy
/// in which password hashes are overwritten with `?`: no value, excerpt or diagnostic can show one.
enum AccountLines {
    /// A copy of the source without its password hashes; every offset stays what it was.
    ///
    /// A line with another number of fields than `count` may hold a hash anywhere, so that all text
    /// behind a `$` is overwritten in it; in any line a field that begins with one is.
    static func masked(_ source: Source, fields count: Int, limits: ParseLimits) -> Source {
        guard source.count <= limits.sourceBytes else { return source }
        var copy = Array(source.bytes)
        var lines = SourceLines(source)
        while let line = lines.next() {
            let fields = source.bytes.split(line, at: separator)
            if fields.count > 1 {
                let secret = PasswordField(source.bytes, fields[1]).secret
                for index in secret { copy[index] = mask }
            }
            for field in fields.enumerated() where field.offset != 1 {
                guard let sign = source.bytes.find(UInt8(ascii: "$"), in: field.element),
                    fields.count != count || sign == field.element.lowerBound
                else { continue }
                for index in sign..<field.element.upperBound { copy[index] = mask }
            }
        }
        return Source(path: source.path, bytes: copy)
    }

    /// Whether the C library reads nothing from the line.
    static func isRemark(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        guard let first = bytes.trimmed(line).first else { return true }
        return bytes[first] == ASCII.hash
    }

    /// The lines of the file's own entries, and those that begin with `+` or `-`, which bring in or take out NIS entries.
    static func parted(_ pass: HostPass) -> (own: [Range<Int>], nis: [Range<Int>]) {
        var (own, nis): ([Range<Int>], [Range<Int>]) = ([], [])
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next() {
            if isRemark(pass.bytes, line) { continue }
            let first = pass.bytes[line.lowerBound]
            if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
                nis.append(line)
            } else {
                own.append(line)
            }
        }
        return (own, nis)
    }

    /// The line's fields; nil and a diagnostic if they are not `count` or the first is empty.
    static func fields(
        of line: Range<Int>, count: Int, expected: String, in pass: inout HostPass
    ) -> [Range<Int>]? {
        let fields = pass.bytes.split(line, at: separator)
        guard fields.count == count else {
            pass.diagnostics.add(
                HostDiagnostics.fieldCount(
                    pass.location(line), found: fields.count, expected: expected))
            return nil
        }
        guard !fields[0].isEmpty else {
            pass.diagnostics.add(
                HostDiagnostics.missingName(pass.location(line), of: "an entry"))
            return nil
        }
        return fields
    }

    /// A user's or group's number: 0 to 4294967295.
    static func identifier(_ field: Range<Int>, in pass: inout HostPass) -> Node? {
        guard let value = pass.bytes.decimal(field, limit: Int64(UInt32.max)) else {
            pass.diagnostics.add(
                HostDiagnostics.notANumber(
                    pass.location(field), "numeric ID", "0 to 4294967295"))
            return nil
        }
        return pass.builder.makeInt(value, span: field)
    }

    /// The values of `scheme`, `locked` and `empty`.
    static func values(of password: PasswordField, in pass: HostPass) -> [Node] {
        let scheme = pass.builder.makeString(
            bytes: Array(password.scheme.bytes), span: password.schemeSpan)
        let start = password.lock.lowerBound
        return [
            scheme, pass.bool(password.isLocked, password.lock),
            pass.bool(password.isEmpty, start..<start),
        ]
    }

    private static let separator = UInt8(ascii: ":")
    private static let mask = UInt8(ascii: "?")
}
