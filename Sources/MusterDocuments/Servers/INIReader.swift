import MusterSource

/// One pass over an INI file's lines.
///
/// Comments start a line with `;` or `#`; a backslash at a line's end joins the next one with a space,
/// comment lines between them left out, as systemd does (systemd.syntax(7)).
struct INIReader {
    private struct Setting {
        let name: Range<Int>
        let value: Node
    }

    private struct Section {
        let name: Range<Int>
        var span: Range<Int>
        var settings: [Setting] = []
    }

    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private var lines: SourceLines
    private var diagnostics: DiagnosticList
    private var sections: [Section] = []

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        builder = DocumentBuilder(source)
        lines = SourceLines(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        while let line = lines.next() {
            let text = bytes.trimmed(line)
            guard let first = text.first.map({ bytes[$0] }), !Self.startsComment(first) else {
                continue
            }
            if first == UInt8(ascii: "[") { readHeader(text) } else { readSetting(text) }
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        return ParseOutcome(build(), diagnostics.all)
    }

    private static func startsComment(_ byte: UInt8) -> Bool {
        byte == ASCII.hash || byte == UInt8(ascii: ";")
    }

    private mutating func readHeader(_ text: Range<Int>) {
        let inside = text.lowerBound + 1
        guard let close = bytes.find(UInt8(ascii: "]"), in: inside..<text.upperBound) else {
            diagnostics.add(ServerDiagnostics.unclosedSection(Location(source, text)))
            return
        }
        let rest = bytes.trimmed(close + 1..<text.upperBound)
        if let after = rest.first, !Self.startsComment(bytes[after]) {
            diagnostics.add(ServerDiagnostics.textAfterSection(Location(source, rest)))
        }
        let name = bytes.trimmed(inside..<close)
        if name.isEmpty {
            diagnostics.add(ServerDiagnostics.namelessSection(Location(source, text)))
        }
        sections.append(Section(name: name, span: text.lowerBound..<close + 1))
    }

    private mutating func readSetting(_ text: Range<Int>) {
        guard
            let equals = text.first(where: {
                bytes[$0] == UInt8(ascii: "=") || bytes[$0] == UInt8(ascii: ":")
            })
        else {
            diagnostics.add(ServerDiagnostics.missingEquals(Location(source, text)))
            _ = readValue(text)
            return
        }
        let name = bytes.trimmed(text.lowerBound..<equals)
        if name.isEmpty {
            diagnostics.add(ServerDiagnostics.namelessSetting(Location(source, text)))
        }
        let value = readValue(bytes.trimmed(equals + 1..<text.upperBound))
        if sections.isEmpty {
            sections.append(Section(name: name.lowerBound..<name.lowerBound, span: name))
        }
        let last = sections.count - 1
        sections[last].span =
            sections[last].span.lowerBound..<max(name.upperBound, Int(value.start + value.length))
        sections[last].settings.append(Setting(name: name, value: value))
    }

    /// A value, and the lines a backslash at its end joins to it.
    private mutating func readValue(_ first: Range<Int>) -> Node {
        guard let last = first.last, bytes[last] == ASCII.backslash else {
            return builder.makeString(slice: first)
        }
        var joined: [UInt8] = []
        var part = first
        var end = first.upperBound
        while let last = part.last, bytes[last] == ASCII.backslash {
            joined += bytes[part.lowerBound..<last]
            joined.append(ASCII.space)
            part = continuation()
            if !part.isEmpty { end = part.upperBound }
        }
        joined += bytes[part]
        while let last = joined.last, ASCII.isSpace(last) { joined.removeLast() }
        return builder.makeString(bytes: joined, span: first.lowerBound..<end)
    }

    /// The next line that is no comment; empty at the end of the file.
    private mutating func continuation() -> Range<Int> {
        while let line = lines.next() {
            let text = bytes.trimmed(line)
            guard let first = text.first, Self.startsComment(bytes[first]) else { return text }
        }
        return lines.offset..<lines.offset
    }

    // MARK: The document

    private func build() -> Document {
        let whole = SourceLines.textStart(source)..<source.count
        let list = sectionList(whole)
        let values = valueMap(whole)
        let mark = builder.mark
        builder.pushField(builder.fieldName("sections"), list)
        builder.pushField(builder.fieldName("values"), values)
        return builder.finish(root: builder.closeMap(from: mark, span: whole), format: "ini")
    }

    private func sectionList(_ whole: Range<Int>) -> Node {
        let (nameField, valueField) = (builder.fieldName("name"), builder.fieldName("value"))
        let settingsField = builder.fieldName("settings")
        let mark = builder.mark
        for section in sections {
            let listMark = builder.mark
            for setting in section.settings {
                let end = Int(setting.value.start + setting.value.length)
                let settingMark = builder.mark
                builder.pushField(nameField, builder.makeString(slice: setting.name))
                builder.pushField(valueField, setting.value)
                let span = setting.name.lowerBound..<max(setting.name.upperBound, end)
                builder.push(builder.closeMap(from: settingMark, span: span))
            }
            let settings = builder.closeList(from: listMark, span: section.span)
            let sectionMark = builder.mark
            builder.pushField(nameField, builder.makeString(slice: section.name))
            builder.pushField(settingsField, settings)
            builder.push(builder.closeMap(from: sectionMark, span: section.span))
        }
        return builder.closeList(from: mark, span: whole)
    }

    /// Sections of one name together, each name with the value that was set last.
    private func valueMap(_ whole: Range<Int>) -> Node {
        var sectionNames = NameIndex()
        var merged: [(section: Section, names: NameIndex, last: [Setting])] = []
        for section in sections {
            let (number, isNew) = sectionNames.number(of: Array(bytes[section.name]))
            if isNew { merged.append((section, NameIndex(), [])) }
            for setting in section.settings {
                let (place, isFirst) = merged[number].names.number(of: Array(bytes[setting.name]))
                if isFirst {
                    merged[number].last.append(setting)
                } else {
                    merged[number].last[place] = setting
                }
            }
        }
        let mark = builder.mark
        for (section, _, settings) in merged {
            builder.push(builder.makeString(slice: section.name))
            let mapMark = builder.mark
            for setting in settings {
                builder.push(builder.makeString(slice: setting.name))
                builder.push(setting.value)
            }
            builder.push(builder.closeMap(from: mapMark, span: section.span))
        }
        return builder.closeMap(from: mark, span: whole)
    }
}
