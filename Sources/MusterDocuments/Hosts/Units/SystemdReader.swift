import MusterSource

/// One pass over a unit file's lines.
struct SystemdReader {
    private var pass: HostPass
    private var lines: SourceLines
    private var sections: [UnitSection] = []
    private let settingShape: RecordShape
    private let sectionShape: RecordShape

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        lines = SourceLines(pass.source, pass.whole)
        settingShape = RecordShape(pass.builder, ["name", "value"])
        sectionShape = RecordShape(pass.builder, ["name", "settings"])
    }

    mutating func read() -> ParseOutcome {
        while let line = lines.next(), !pass.diagnostics.isFull {
            let text = pass.bytes.trimmed(line)
            guard let first = text.first, !isRemark(first) else { continue }
            if pass.bytes[first] == UInt8(ascii: "[") {
                readHeader(text)
            } else {
                readSetting(text)
            }
        }
        let merged = merged()
        return pass.outcome(
            [
                ("sections", pass.list(sections.map { node($0) })),
                ("values", map(merged) { $0.values[$0.values.count - 1] }),
                ("lists", map(merged) { sinceReset($0) }),
            ], format: "systemd")
    }

    private func isRemark(_ offset: Int) -> Bool {
        pass.bytes[offset] == ASCII.hash || pass.bytes[offset] == UInt8(ascii: ";")
    }

    // MARK: Lines

    private mutating func readHeader(_ text: Range<Int>) {
        let name = text.lowerBound + 1..<max(text.lowerBound + 1, text.upperBound - 1)
        guard pass.bytes[text.upperBound - 1] == UInt8(ascii: "]"), !name.isEmpty else {
            pass.diagnostics.add(HostDiagnostics.unitSection(pass.location(text)))
            return
        }
        sections.append(UnitSection(name: name, span: text))
    }

    private mutating func readSetting(_ text: Range<Int>) {
        let equals = pass.bytes.find(UInt8(ascii: "="), in: text)
        let name = pass.bytes.trimmed(text.lowerBound..<(equals ?? text.lowerBound))
        let start = equals.map { $0 + 1 } ?? text.upperBound
        let value = value(pass.bytes.trimmed(start..<text.upperBound), isSetting: equals != nil)
        guard equals != nil, !name.isEmpty else {
            pass.diagnostics.add(HostDiagnostics.unitSetting(pass.location(text)))
            return
        }
        guard !sections.isEmpty else {
            pass.diagnostics.add(HostDiagnostics.outsideSection(pass.location(text)))
            return
        }
        let last = sections.count - 1
        let end = max(name.upperBound, Int(value.start + value.length))
        sections[last].span = sections[last].span.lowerBound..<end
        sections[last].settings.append(UnitSection.Setting(name: name, values: [value]))
    }

    /// A value, and the lines that a backslash at its end joins to it; comments between them left out.
    private mutating func value(_ first: Range<Int>, isSetting: Bool) -> Node {
        guard let last = first.last, pass.bytes[last] == ASCII.backslash else {
            return pass.string(first)
        }
        var joined: [UInt8] = []
        var part = first
        var end = first.upperBound
        while let last = part.last, pass.bytes[last] == ASCII.backslash {
            joined += pass.bytes[part.lowerBound..<last]
            joined.append(ASCII.space)
            guard let next = continuation() else {
                let sign = pass.location(last..<last + 1)
                if isSetting { pass.diagnostics.add(HostDiagnostics.unclosedLine(sign)) }
                part = end..<end
                break
            }
            part = next
            if !part.isEmpty { end = part.upperBound }
        }
        joined += pass.bytes[part]
        while let last = joined.last, ASCII.isSpace(last) { joined.removeLast() }
        return pass.builder.makeString(bytes: joined, span: first.lowerBound..<end)
    }

    /// The next line that is no comment; nil at the end of the file.
    private mutating func continuation() -> Range<Int>? {
        while let line = lines.next() {
            let text = pass.bytes.trimmed(line)
            guard let first = text.first, isRemark(first) else { return text }
        }
        return nil
    }

    // MARK: Nodes

    private func node(_ section: UnitSection) -> Node {
        let settings = section.settings.map { setting in
            let value = setting.values[0]
            let end = max(setting.name.upperBound, Int(value.start + value.length))
            return settingShape.make(
                [pass.string(setting.name), value], in: pass.builder,
                span: setting.name.lowerBound..<end)
        }
        let list = pass.builder.makeList(settings, span: section.span)
        return sectionShape.make(
            [pass.string(section.name), list], in: pass.builder, span: section.span)
    }

    /// Sections of one name together, each setting once with all its values.
    private func merged() -> [UnitSection] {
        var names = NameIndex()
        var merged: [UnitSection] = []
        for section in sections {
            let (number, isNew) = names.number(of: Array(pass.bytes[section.name]))
            if isNew { merged.append(UnitSection(name: section.name, span: section.span)) }
            for setting in section.settings {
                let name = Array(pass.bytes[setting.name])
                let (place, isFirst) = merged[number].names.number(of: name)
                if isFirst {
                    merged[number].settings.append(setting)
                } else {
                    merged[number].settings[place].values += setting.values
                }
            }
        }
        return merged
    }

    private func map(
        _ sections: [UnitSection], _ value: (UnitSection.Setting) -> Node
    ) -> Node {
        let mark = pass.builder.mark
        for section in sections {
            pass.builder.push(pass.string(section.name))
            let inner = pass.builder.mark
            for setting in section.settings {
                pass.builder.push(pass.string(setting.name))
                pass.builder.push(value(setting))
            }
            pass.builder.push(pass.builder.closeMap(from: inner, span: section.span))
        }
        return pass.builder.closeMap(from: mark, span: pass.whole)
    }

    /// The values behind the last empty one.
    private func sinceReset(_ setting: UnitSection.Setting) -> Node {
        let reset = setting.values.lastIndex { $0.count == 0 }
        let values = Array(setting.values[(reset.map { $0 + 1 } ?? 0)...])
        let place = Int(setting.values[setting.values.count - 1].start)
        let start = values.first.map { Int($0.start) } ?? place
        let end = values.last.map { Int($0.start + $0.length) } ?? place
        return pass.builder.makeList(values, span: start..<end)
    }
}
