import MusterSource

extension SudoersReader {
    /// What follows the word `Defaults`: whom they are for, and settings between commas.
    mutating func readDefaults() {
        let place = scanner.index
        let signs: [(sign: UInt8, scope: String)] = [
            (0x40, "host"), (0x3A, "user"), (0x21, "command"), (0x3E, "runas"),
        ]
        let found = signs.first { $0.sign == pass.bytes[place] }
        var targets: [SudoersWord] = []
        if found != nil {
            scanner.index += 1
            guard let words = list() else { return }
            targets = words
        }
        let scope = pass.builder.makeString(
            found?.scope ?? "", span: place..<(found == nil ? place : place + 1))
        let list = node(targets, emptyAt: place)
        repeat {
            guard readSetting(scope: scope, targets: list, isGlobal: found == nil) else { return }
        } while scanner.take(UInt8(ascii: ","))
        expectLineEnd()
    }

    /// `name`, `!name`, or a name, `=`, `+=` or `-=`, and a value.
    private mutating func readSetting(scope: Node, targets: Node, isGlobal: Bool) -> Bool {
        scanner.skipBlanks()
        let start = scanner.index
        let isNegated = scanner.negation()
        let name = settingName()
        guard !name.isEmpty else {
            reportMissing("the name of a setting", from: scanner.index)
            return false
        }
        scanner.index = name.upperBound
        let sign = start..<name.lowerBound
        guard let operatorSpan = takeOperator() else {
            let end = name.upperBound..<name.upperBound
            let values = [pass.string(end), pass.string(end), pass.bool(isNegated, sign)]
            add([scope, targets, pass.string(name)] + values, span: start..<name.upperBound)
            if isGlobal { global.append((pass.string(name), pass.bool(!isNegated, name))) }
            return true
        }
        scanner.skipBlanks()
        let place = scanner.index
        guard let bytes = scanner.path() else {
            reportMissing("a value", from: scanner.index)
            return false
        }
        let span = place..<scanner.index
        let value = pass.builder.makeText(bytes, text: span, span: span)
        let values = [pass.string(operatorSpan), value, pass.bool(isNegated, sign)]
        add([scope, targets, pass.string(name)] + values, span: start..<span.upperBound)
        if isGlobal, operatorSpan.count == 1 { global.append((pass.string(name), value)) }
        return true
    }

    private mutating func add(_ values: [Node], span: Range<Int>) {
        defaults.append(defaultShape.make(values, in: pass.builder, span: span))
    }

    private func settingName() -> Range<Int> {
        var stop = scanner.index
        while stop < scanner.end,
            ASCII.isLetter(pass.bytes[stop]) || pass.bytes[stop] == 0x5F
                || (stop > scanner.index && ASCII.isDigit(pass.bytes[stop]))
        {
            stop += 1
        }
        return scanner.index..<stop
    }

    private mutating func takeOperator() -> Range<Int>? {
        scanner.skipBlanks()
        let start = scanner.index
        let isLonger =
            pass.bytes.starts(at: start, with: "+=") || pass.bytes.starts(at: start, with: "-=")
        guard isLonger || pass.bytes.starts(at: start, with: "=") else { return nil }
        scanner.index += isLonger ? 2 : 1
        return start..<scanner.index
    }
}
