import MusterSource

/// One pass over the lines of authorized_keys: options if there are any, type, key, comment.
struct AuthorizedKeysReader {
    private var pass: HostPass
    private let keyShape: RecordShape
    private let optionShape: RecordShape
    private var keys: [Node] = []

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        keyShape = RecordShape(pass.builder, ["options", "type", "bits", "key", "comment"])
        optionShape = RecordShape(pass.builder, ["name", "value"])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            let text = pass.bytes.trimmed(line)
            if let first = text.first, pass.bytes[first] != ASCII.hash { readKey(text) }
        }
        let list = pass.builder.makeList(keys, span: pass.whole)
        return pass.outcome([("keys", list)], format: "authorized_keys")
    }

    private mutating func readKey(_ line: Range<Int>) {
        var rest = line
        var type = word(rest)
        var options = line.lowerBound..<line.lowerBound
        if PublicKeyBlob.curve(ofType: pass.bytes, type) == nil {
            guard let end = optionsEnd(line) else { return }
            options = line.lowerBound..<end
            rest = pass.bytes.skipBlanks(end..<line.upperBound)..<line.upperBound
            type = word(rest)
        }
        let key = word(pass.bytes.skipBlanks(type.upperBound..<rest.upperBound)..<rest.upperBound)
        guard let curve = PublicKeyBlob.curve(ofType: pass.bytes, type) else {
            pass.diagnostics.add(HostDiagnostics.keyType(pass.location(type.isEmpty ? line : type)))
            return
        }
        guard let bits = PublicKeyBlob.bits(pass.bytes, key, type: type, curve: curve) else {
            pass.diagnostics.add(HostDiagnostics.keyBlob(pass.location(key.isEmpty ? type : key)))
            return
        }
        let start = pass.bytes.skipBlanks(key.upperBound..<line.upperBound)
        let list = optionList(options)
        let values = [
            list, pass.string(type), pass.builder.makeInt(bits, span: key), pass.string(key),
            pass.string(start..<line.upperBound),
        ]
        keys.append(keyShape.make(values, in: pass.builder, span: line))
    }

    private func word(_ rest: Range<Int>) -> Range<Int> {
        var end = rest.lowerBound
        while end < rest.upperBound, !ASCII.isBlank(pass.bytes[end]) { end += 1 }
        return rest.lowerBound..<end
    }

    // MARK: Options

    /// Where the options end: at the first blank outside double quotes.
    private mutating func optionsEnd(_ line: Range<Int>) -> Int? {
        var open: Int?
        var index = line.lowerBound
        while index < line.upperBound, open != nil || !ASCII.isBlank(pass.bytes[index]) {
            if pass.bytes.starts(at: index, with: "\\\"") {
                index += 1
            } else if pass.bytes[index] == ASCII.quote {
                open = open == nil ? index : nil
            }
            index += 1
        }
        if let open {
            pass.diagnostics.add(HostDiagnostics.unclosedQuote(pass.location(open..<open + 1)))
            return nil
        }
        return min(index, line.upperBound)
    }

    private func optionList(_ options: Range<Int>) -> Node {
        let mark = pass.builder.mark
        var isQuoted = false
        var start = options.lowerBound
        var index = start
        while index <= options.upperBound {
            if index == options.upperBound || (!isQuoted && pass.bytes[index] == 0x2C) {
                if index > start { pass.builder.push(option(start..<index)) }
                start = index + 1
            } else if pass.bytes.starts(at: index, with: "\\\"") {
                index += 1
            } else if pass.bytes[index] == ASCII.quote {
                isQuoted.toggle()
            }
            index += 1
        }
        return pass.builder.closeList(from: mark, span: options)
    }

    private func option(_ text: Range<Int>) -> Node {
        let equals = pass.bytes.find(UInt8(ascii: "="), in: text) ?? text.upperBound
        let name = text.lowerBound..<equals
        let span = min(equals + 1, text.upperBound)..<text.upperBound
        let isQuoted =
            span.count > 1 && pass.bytes[span.lowerBound] == ASCII.quote
            && pass.bytes[span.upperBound - 1] == ASCII.quote
        let inner = isQuoted ? span.lowerBound + 1..<span.upperBound - 1 : span
        var value: [UInt8] = []
        for index in inner where !pass.bytes.starts(at: index, with: "\\\"") || !isQuoted {
            value.append(pass.bytes[index])
        }
        let values = [
            pass.builder.makeText(pass.bytes.lowered(name), text: name, span: name),
            pass.builder.makeText(value, text: inner, span: span, flags: isQuoted ? .quoted : []),
        ]
        return optionShape.make(values, in: pass.builder, span: text)
    }
}
