import MusterSource

/// One pass over the output of `ls -l --time-style=full-iso`.
struct LsReader {
    private var pass: HostPass
    private let shape: RecordShape
    private var files: [Node] = []
    /// The directory whose files are listed; empty if the output names none.
    private var directory = 0..<0
    private var isAfterBlank = true

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        shape = RecordShape(
            pass.builder,
            [
                "mode", "owner", "group", "size", "modified", "path", "type", "links", "target",
                "acl",
            ])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            if line.isEmpty {
                isAfterBlank = true
                continue
            }
            if !isTotal(line), !readDirectory(line) { readFile(line) }
            isAfterBlank = false
        }
        let list = pass.builder.makeList(files, span: pass.whole)
        return pass.outcome([("files", list)], format: "ls")
    }

    private func isTotal(_ line: Range<Int>) -> Bool {
        let words = pass.bytes.words(line)
        return words.count == 2 && pass.bytes.equals(words[0], "total")
    }

    /// A directory's name and a colon, at the start or after an empty line; a file's line never ends so.
    private mutating func readDirectory(_ line: Range<Int>) -> Bool {
        guard isAfterBlank, pass.bytes[line.upperBound - 1] == UInt8(ascii: ":"),
            fields(line)?.count ?? 0 < 9
        else { return false }
        directory = line.lowerBound..<line.upperBound - 1
        return true
    }

    // MARK: Files

    /// Mode, links, owner, group, size, date, time, zone, and the rest of the line as the name.
    ///
    /// A device has two numbers for its size, `major, minor`; they are one field then.
    private func fields(_ line: Range<Int>) -> [Range<Int>]? {
        var fields: [Range<Int>] = []
        var index = line.lowerBound
        while fields.count < 8 {
            let start = pass.bytes.skipBlanks(index..<line.upperBound)
            index = start
            while index < line.upperBound, !ASCII.isBlank(pass.bytes[index]) { index += 1 }
            guard index > start else { return nil }
            let isMinor = fields.count == 5 && pass.bytes[fields[4].upperBound - 1] == 0x2C
            if isMinor {
                fields[4] = fields[4].lowerBound..<index
            } else {
                fields.append(start..<index)
            }
        }
        guard index + 1 < line.upperBound else { return nil }
        fields.append(index + 1..<line.upperBound)
        return fields
    }

    private mutating func readFile(_ line: Range<Int>) {
        guard let fields = fields(line) else {
            pass.diagnostics.add(HostDiagnostics.listedFile(pass.location(line)))
            return
        }
        let letters = fields[0].lowerBound..<min(fields[0].lowerBound + 10, fields[0].upperBound)
        let suffix = letters.upperBound..<fields[0].upperBound
        guard let mode = LsMode(pass.bytes, letters), suffix.count <= 1,
            suffix.isEmpty || [0x2B, 0x2E, 0x40].contains(pass.bytes[suffix.lowerBound])
        else {
            pass.diagnostics.add(HostDiagnostics.listedMode(pass.location(fields[0])))
            return
        }
        let (links, size) = (number(fields[1], "number of links"), size(fields[4]))
        let time = time(fields[5].lowerBound..<fields[7].upperBound)
        guard let links, let size, let time else { return }
        let (path, target) = names(fields[8], isLink: pass.bytes[letters.lowerBound] == 0x6C)
        let typeSpan = letters.lowerBound..<letters.lowerBound + 1
        let values = [
            pass.builder.makeString(
                bytes: Array(String(mode.bits, radix: 8).utf8),
                span: letters.lowerBound + 1..<letters.upperBound), pass.string(fields[2]),
            pass.string(fields[3]), size, time, path,
            pass.builder.makeString(bytes: Array(mode.type.bytes), span: typeSpan), links, target,
            pass.bool(pass.bytes.equals(suffix, "+"), suffix),
        ]
        files.append(shape.make(values, in: pass.builder, span: line))
    }

    private mutating func number(_ field: Range<Int>, _ what: String) -> Node? {
        guard let value = pass.bytes.decimal(field, limit: .max) else {
            pass.diagnostics.add(
                HostDiagnostics.notANumber(pass.location(field), what, "digits such as 4096"))
            return nil
        }
        return pass.builder.makeInt(value, span: field)
    }

    private mutating func size(_ field: Range<Int>) -> Node? {
        if pass.bytes.find(0x2C, in: field) != nil { return pass.builder.makeNull(span: field) }
        return number(field, "number of bytes")
    }

    /// `2026-05-20 10:00:41.799338122 +0000`, which is RFC 3339 but for its blanks and the zone's colon.
    private mutating func time(_ span: Range<Int>) -> Node? {
        var text = Array(pass.bytes[span])
        let zone = text.count - 5
        if zone > 1, text[zone - 1] == ASCII.space {
            text.insert(UInt8(ascii: ":"), at: zone + 3)
            text.remove(at: zone - 1)
        }
        guard let (moment, precision) = DateText.parse(text), precision == .instant else {
            pass.diagnostics.add(HostDiagnostics.listedTime(pass.location(span)))
            return nil
        }
        return pass.builder.makeTimestamp(
            seconds: moment.seconds, nanoseconds: moment.nanoseconds, span: span)
    }

    /// The path, and where a symbolic link points to.
    private func names(_ text: Range<Int>, isLink: Bool) -> (path: Node, target: Node) {
        var name = text
        var target = text.upperBound..<text.upperBound
        if isLink, let arrow = text.first(where: { pass.bytes.starts(at: $0, with: " -> ") }),
            arrow + 4 <= text.upperBound
        {
            name = text.lowerBound..<arrow
            target = arrow + 4..<text.upperBound
        }
        guard !directory.isEmpty, pass.bytes[name].first != UInt8(ascii: "/") else {
            return (pass.string(name), pass.string(target))
        }
        var path = Array(pass.bytes[directory])
        if path.last != UInt8(ascii: "/") { path.append(UInt8(ascii: "/")) }
        path += pass.bytes[name]
        return (pass.builder.makeString(bytes: path, span: name), pass.string(target))
    }
}
