import MusterSource

extension SudoersReader {
    /// `NAME = list : NAME = list`.
    mutating func readAliases(kind: Int) {
        repeat {
            scanner.skipBlanks()
            let name = scanner.peekName()
            guard let first = name.first, ASCII.isLetter(pass.bytes[first]) else {
                return reportMissing("an alias in capitals", from: scanner.index)
            }
            scanner.index = name.upperBound
            guard scanner.take(UInt8(ascii: "=")) else {
                return reportMissing("'='", from: scanner.index)
            }
            guard let words = kind == 3 ? commands() : list() else { return }
            define(name, words, kind: kind)
        } while scanner.take(UInt8(ascii: ":"))
        expectLineEnd()
    }

    private mutating func define(_ name: Range<Int>, _ words: [SudoersWord], kind: Int) {
        guard aliasNames[kind].number(of: Array(pass.bytes[name])).isNew else {
            pass.diagnostics.add(HostDiagnostics.aliasAgain(pass.location(name)))
            return
        }
        aliases[kind].append((pass.string(name), node(words, emptyAt: name.upperBound)))
    }

    /// Commands between commas, digests before them left out.
    private mutating func commands() -> [SudoersWord]? {
        var words: [SudoersWord] = []
        repeat {
            guard digests() != nil, let word = commandWord() else { return nil }
            words.append(word)
        } while scanner.take(UInt8(ascii: ","))
        return words
    }
}
