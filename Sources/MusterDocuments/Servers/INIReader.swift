import MusterSource

/// One pass over an INI file's lines, in one of its dialects.
///
/// Comments start a line with `;` or `#`, also between the lines of one value.
struct INIReader {
    private struct Setting {
        let name: Range<Int>
        let value: Node
        /// What repeated settings are compared by.
        let key: Node
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
    private let inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private let dialect: INIDialect
    private var sections: [Section] = []
    private var includes: [Node] = []

    init(
        _ source: Source, _ dialect: INIDialect, limits: ParseLimits,
        including find: Inclusion.Find? = nil
    ) {
        self.source = source
        self.dialect = dialect
        bytes = source.bytes
        builder = DocumentBuilder(source)
        lines = SourceLines(source)
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read(format: String) -> ParseOutcome {
        while let line = lines.next() {
            let text = bytes.trimmed(line)
            guard let first = text.first.map({ bytes[$0] }), !Self.startsComment(first) else {
                continue
            }
            if first == UInt8(ascii: "[") {
                readHeader(text)
            } else if dialect == .optionFile, first == UInt8(ascii: "!") {
                readInclude(text)
            } else {
                readSetting(text, indent: text.lowerBound - line.lowerBound)
            }
        }
        if dialect != .optionFile { reportIncludes() }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        return ParseOutcome(build(format), diagnostics.all)
    }

    /// Files that a setting includes are evidence of their own; what they set is not known without them.
    private mutating func reportIncludes() {
        guard inclusion.isFollowed else { return }
        let known = INIIncludes(path: source.path, sections: sections.map { bytes[$0.name] })
        for section in sections {
            for setting in section.settings {
                let value = setting.value
                let patterns = known.patterns(
                    section: bytes[section.name], name: bytes[setting.name],
                    value: builder.bytes(of: value))
                let place = Location(source, Int(value.start)..<Int(value.start + value.length))
                for pattern in patterns ?? [] {
                    inclusion.expect(anyOf: [pattern], at: place, diagnostics: &diagnostics)
                }
            }
        }
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

    private mutating func readSetting(_ text: Range<Int>, indent: Int) {
        let equals = text.first {
            bytes[$0] == UInt8(ascii: "=")
                || (bytes[$0] == UInt8(ascii: ":") && dialect != .optionFile)
        }
        guard let equals else { return readFlag(text) }
        let name = bytes.trimmed(text.lowerBound..<equals)
        if name.isEmpty {
            diagnostics.add(ServerDiagnostics.namelessSetting(Location(source, text)))
        }
        add(name, readValue(bytes.trimmed(equals + 1..<text.upperBound), of: name, indent: indent))
    }

    /// A name without a value is a setting of an option file, and a mistake elsewhere.
    private mutating func readFlag(_ text: Range<Int>) {
        guard dialect == .optionFile else {
            diagnostics.add(ServerDiagnostics.missingEquals(Location(source, text)))
            if dialect == .systemd { _ = readJoined(text) }
            return
        }
        let end = bytes.find(ASCII.hash, in: text) ?? text.upperBound
        let name = bytes.trimmed(text.lowerBound..<end)
        add(name, builder.makeString(slice: name.upperBound..<name.upperBound))
    }

    private mutating func readInclude(_ text: Range<Int>) {
        let end = text.first { ASCII.isBlank(bytes[$0]) } ?? text.upperBound
        let name = text.lowerBound..<end
        let value = bytes.trimmed(end..<text.upperBound)
        guard bytes.equals(name, "!include") || bytes.equals(name, "!includedir") else {
            diagnostics.add(ServerDiagnostics.missingEquals(Location(source, text)))
            return
        }
        guard !value.isEmpty else {
            diagnostics.add(
                ServerDiagnostics.missingValue(of: source.text(name), Location(source, name)))
            return
        }
        includes.append(builder.makeString(slice: value))
        let isFolder = bytes.equals(name, "!includedir")
        inclusion.expect(
            anyOf: [bytes[value] + (isFolder ? Array("/*.cnf".utf8) : [])],
            at: Location(source, value), diagnostics: &diagnostics)
    }

    private mutating func add(_ name: Range<Int>, _ value: Node) {
        if sections.isEmpty {
            sections.append(Section(name: name.lowerBound..<name.lowerBound, span: name))
        }
        let last = sections.count - 1
        sections[last].span =
            sections[last].span.lowerBound..<max(name.upperBound, Int(value.start + value.length))
        var key = builder.makeString(slice: name)
        if dialect == .optionFile, bytes.find(UInt8(ascii: "-"), in: name) != nil {
            let dash = UInt8(ascii: "-")
            let spelling = bytes[name].map { $0 == dash ? UInt8(ascii: "_") : $0 }
            key = builder.makeString(bytes: spelling, span: name)
        }
        sections[last].settings.append(Setting(name: name, value: value, key: key))
    }

    private mutating func readValue(
        _ first: Range<Int>, of name: Range<Int>, indent: Int
    ) -> Node {
        switch dialect {
        case .systemd: return readJoined(first)
        case .configParser: return readIndented(first, indent: indent)
        case .optionFile:
            if var value = INIValue.option(first, in: source, builder) {
                value.flags.formUnion(
                    SecretFlags.of(builder.bytes(of: value), named: bytes[name]))
                return value
            }
            let quote = first.lowerBound..<first.lowerBound + 1
            diagnostics.add(ServerDiagnostics.unclosedQuote(Location(source, quote)))
            return builder.makeString(slice: first)
        }
    }

    /// A value with the lines behind it that are indented deeper than its name.
    private mutating func readIndented(_ first: Range<Int>, indent: Int) -> Node {
        var parts = first.isEmpty ? [] : [first]
        var ahead = lines
        while let line = ahead.next() {
            let text = bytes.trimmed(line)
            guard let start = text.first else { continue }
            if Self.startsComment(bytes[start]) { continue }
            guard text.lowerBound - line.lowerBound > indent else { break }
            parts.append(text)
            lines = ahead
        }
        guard let start = parts.first, parts.count > 1 else {
            return builder.makeString(slice: parts.first ?? first)
        }
        let joined = parts.map { bytes[$0] }.joined(separator: [ASCII.lineFeed])
        return builder.makeString(
            bytes: Array(joined), span: start.lowerBound..<parts[parts.count - 1].upperBound)
    }

    /// A value, and the lines a backslash at its end joins to it.
    private mutating func readJoined(_ first: Range<Int>) -> Node {
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

    private func build(_ format: String) -> Document {
        let whole = SourceLines.textStart(source)..<source.count
        let list = sectionList(whole)
        let values = valueMap(whole)
        let mark = builder.mark
        builder.pushField(builder.fieldName("sections"), list)
        builder.pushField(builder.fieldName("values"), values)
        if dialect == .optionFile {
            builder.pushField(
                builder.fieldName("includes"), builder.makeList(includes, span: whole))
        }
        return builder.finish(root: builder.closeMap(from: mark, span: whole), format: format)
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
                let key = Array(builder.bytes(of: setting.key))
                let (place, isFirst) = merged[number].names.number(of: key)
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
                builder.push(setting.key)
                builder.push(setting.value)
            }
            builder.push(builder.closeMap(from: mapMark, span: section.span))
        }
        return builder.closeMap(from: mark, span: whole)
    }
}
