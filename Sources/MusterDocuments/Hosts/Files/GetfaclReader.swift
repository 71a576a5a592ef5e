import MusterSource

/// One pass over the output of getfacl(1): per file three comments, then entries, then an empty line.
struct GetfaclReader {
    private var pass: HostPass
    private let fileShape: RecordShape
    private let entryShape: RecordShape
    private var files: [(name: Node, entry: Node)] = []
    private var header = FileHeader()
    private var entries: [AccessEntry] = []
    /// Whether an entry of the file was refused.
    private var hasMistake = false

    /// What the comments before the entries say.
    private struct FileHeader {
        var path: Range<Int>?
        var owner: Range<Int>?
        var group: Range<Int>?
        var flags: Range<Int>?
    }

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        fileShape = RecordShape(pass.builder, ["path", "owner", "group", "flags", "entries"])
        entryShape = RecordShape(
            pass.builder, ["default", "tag", "qualifier", "permissions", "effective"])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            let text = pass.bytes.trimmed(line)
            if text.isEmpty {
                closeFile()
            } else if pass.bytes[text.lowerBound] == ASCII.hash {
                readHeader(text)
            } else if !isRemark(text), let entry = readEntry(text) {
                entries.append(entry)
            }
        }
        closeFile()
        let list = pass.builder.makeList(files.map(\.entry), span: pass.whole)
        return pass.outcome([("files", list), ("byPath", pass.index(files))], format: "getfacl")
    }

    /// What getfacl says about itself on standard error, where both were kept.
    private func isRemark(_ line: Range<Int>) -> Bool {
        pass.bytes.starts(at: line.lowerBound, with: "getfacl: Removing leading '/'")
    }

    private mutating func readHeader(_ line: Range<Int>) {
        let text = pass.bytes.trimmed(line.lowerBound + 1..<line.upperBound)
        guard let colon = pass.bytes.find(UInt8(ascii: ":"), in: text) else { return }
        let name = text.lowerBound..<colon
        let start = pass.bytes.skipBlanks(colon + 1..<text.upperBound)
        let value = start..<text.upperBound
        if pass.bytes.equals(name, "file") {
            closeFile()
            header.path = value
        } else if pass.bytes.equals(name, "owner") {
            header.owner = value
        } else if pass.bytes.equals(name, "group") {
            header.group = value
        } else if pass.bytes.equals(name, "flags") {
            header.flags = value
        }
    }

    // MARK: Entries

    private mutating func readEntry(_ line: Range<Int>) -> AccessEntry? {
        let remark = pass.bytes.find(ASCII.hash, in: line)
        let text = pass.bytes.trimmed(line.lowerBound..<(remark ?? line.upperBound))
        var fields = pass.bytes.split(text, at: UInt8(ascii: ":"))
        var defaultSpan = text.lowerBound..<text.lowerBound
        let isDefault = fields.count == 4 && pass.bytes.equals(fields[0], "default")
        if isDefault { defaultSpan = fields.removeFirst() }
        guard header.path != nil else {
            pass.diagnostics.add(HostDiagnostics.entryWithoutFile(pass.location(line)))
            return nil
        }
        guard fields.count == 3, isTag(fields[0]), isPermissions(fields[2]) else {
            hasMistake = true
            pass.diagnostics.add(HostDiagnostics.accessEntry(pass.location(text)))
            return nil
        }
        return AccessEntry(
            span: text, isDefault: isDefault, defaultSpan: defaultSpan, tag: fields[0],
            qualifier: fields[1], permissions: fields[2],
            effective: remark.flatMap { effective($0..<line.upperBound) })
    }

    private func effective(_ remark: Range<Int>) -> Range<Int>? {
        let word: StaticString = "#effective:"
        guard pass.bytes.starts(at: remark.lowerBound, with: word) else { return nil }
        let value = remark.lowerBound + word.utf8CodeUnitCount..<remark.upperBound
        return isPermissions(value) ? value : nil
    }

    private func isTag(_ text: Range<Int>) -> Bool {
        ["user", "group", "mask", "other"].contains { pass.bytes.equals(text, $0) }
    }

    private func isPermissions(_ text: Range<Int>) -> Bool {
        let letters: StaticString = "rwx"
        guard text.count == 3 else { return false }
        return (0..<3).allSatisfy { index in
            let byte = pass.bytes[text.lowerBound + index]
            return byte == letters.bytes[index] || byte == UInt8(ascii: "-")
        }
    }

    // MARK: Files

    /// Ends the file whose entries were read: now its masks are known.
    private mutating func closeFile() {
        defer {
            header = FileHeader()
            entries = []
            hasMistake = false
        }
        guard let path = header.path else { return }
        guard let last = entries.last else {
            if !hasMistake {
                pass.diagnostics.add(HostDiagnostics.fileWithoutEntries(pass.location(path)))
            }
            return
        }
        if !hasMistake { checkBaseEntries(of: path) }
        let mark = pass.builder.mark
        let masks = (mask(isDefault: false), mask(isDefault: true))
        for entry in entries {
            pass.builder.push(node(entry, mask: entry.isDefault ? masks.1 : masks.0))
        }
        let first = entries[0].span.lowerBound
        let list = pass.builder.closeList(from: mark, span: first..<last.span.upperBound)
        let name = OctalEscapes.string(path, in: pass)
        let none = path.upperBound..<path.upperBound
        let values =
            [name]
            + [header.owner, header.group, header.flags].map {
                OctalEscapes.string($0 ?? none, in: pass)
            } + [list]
        let span = path.lowerBound..<last.span.upperBound
        files.append((name, fileShape.make(values, in: pass.builder, span: span)))
    }

    /// Every file has one entry each for its owner, its group and the others, and at most one mask (acl(5)).
    private mutating func checkBaseEntries(of path: Range<Int>) {
        let tags: [(name: StaticString, isNeeded: Bool)] = [
            ("user", true), ("group", true), ("other", true), ("mask", false),
        ]
        for tag in tags {
            let found = entries.filter {
                !$0.isDefault && $0.qualifier.isEmpty && pass.bytes.equals($0.tag, tag.name)
            }
            if found.isEmpty, tag.isNeeded {
                pass.diagnostics.add(
                    HostDiagnostics.missingEntry("\(tag.name)::", pass.location(path)))
            }
            for entry in found.dropFirst() {
                pass.diagnostics.add(HostDiagnostics.entryAgain(pass.location(entry.span)))
            }
        }
    }

    private func mask(isDefault: Bool) -> Range<Int>? {
        entries.first { $0.isDefault == isDefault && pass.bytes.equals($0.tag, "mask") }?
            .permissions
    }

    private func node(_ entry: AccessEntry, mask: Range<Int>?) -> Node {
        let values = [
            pass.bool(entry.isDefault, entry.defaultSpan), pass.string(entry.tag),
            OctalEscapes.string(entry.qualifier, in: pass), pass.string(entry.permissions),
            left(of: entry, by: mask),
        ]
        return entryShape.make(values, in: pass.builder, span: entry.span)
    }

    /// The mask bounds named users and every group, not the owner and the others (acl(5)).
    private func left(of entry: AccessEntry, by mask: Range<Int>?) -> Node {
        if let effective = entry.effective { return pass.string(effective) }
        let isBound =
            pass.bytes.equals(entry.tag, "group")
            || (pass.bytes.equals(entry.tag, "user") && !entry.qualifier.isEmpty)
        guard let mask, isBound else { return pass.string(entry.permissions) }
        let bytes = zip(entry.permissions, mask).map { permission, bound in
            pass.bytes[bound] == UInt8(ascii: "-") ? pass.bytes[bound] : pass.bytes[permission]
        }
        return pass.builder.makeText(bytes, text: entry.permissions, span: entry.permissions)
    }
}
