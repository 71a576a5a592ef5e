import MusterSource

extension SudoersReader {
    /// `users hosts = commands : hosts = commands`.
    mutating func readUserSpecification() {
        guard let users = list() else { return }
        let userList = node(users, emptyAt: scanner.index)
        let start = Int(userList.start)
        repeat {
            guard let hosts = list() else { return }
            guard scanner.take(UInt8(ascii: "=")) else {
                return reportMissing("'=' behind the hosts", from: scanner.index)
            }
            let hostList = node(hosts, emptyAt: scanner.index)
            guard readCommands(users: userList, hosts: hostList, start: start) else { return }
        } while scanner.take(UInt8(ascii: ":"))
        expectLineEnd()
    }

    private mutating func readCommands(users: Node, hosts: Node, start: Int) -> Bool {
        let place = scanner.index..<scanner.index
        let none = pass.builder.makeList([], span: place)
        var context = SudoersContext(
            runas: pass.string(place), runasUsers: none, runasGroups: none)
        var (tags, options) = (none, none)
        repeat {
            guard let change = readContext(&context) else { return false }
            if change.tags { tags = tagList(context) }
            if change.options { options = optionList(context) }
            guard let digests = digests(), let command = commandWord() else { return false }
            let text = pass.builder.makeText(command.bytes, text: command.span, span: command.span)
            let sign = command.span.lowerBound..<command.span.lowerBound
            let values = [
                users, hosts, context.runas, context.runasUsers, context.runasGroups, tags, options,
                node(digests, emptyAt: command.span.lowerBound),
                pass.bool(command.isNegated, sign), text,
            ]
            specs.append(
                specShape.make(
                    values, in: pass.builder, span: start..<command.span.upperBound))
        } while scanner.take(UInt8(ascii: ","))
        return true
    }

    // MARK: What stands before a command

    /// Reads a Runas_Spec, options and tags; tells which of them changed, nil after a mistake.
    private mutating func readContext(
        _ context: inout SudoersContext
    ) -> (tags: Bool, options: Bool)? {
        var change = (tags: false, options: false)
        while true {
            scanner.skipBlanks()
            guard scanner.index < scanner.end else { return change }
            if pass.bytes[scanner.index] == UInt8(ascii: "(") {
                guard readRunas(&context) else { return nil }
                continue
            }
            let start = scanner.index
            let name = scanner.peekName()
            scanner.index = name.upperBound
            if let number = SudoersVocabulary.options.firstIndex(where: {
                pass.bytes.equals(name, $0)
            }), scanner.take(UInt8(ascii: "=")) {
                guard let value = value() else { return nil }
                context.options[number] = (name, value)
                change.options = true
            } else if let pair = SudoersVocabulary.pair(ofTag: pass.bytes, name),
                scanner.take(UInt8(ascii: ":"))
            {
                context.tags[pair] = name
                change.tags = true
            } else {
                scanner.index = start
                return change
            }
        }
    }

    private mutating func value() -> SudoersWord? {
        scanner.skipBlanks()
        let start = scanner.index
        guard let bytes = scanner.path() else {
            reportMissing("a value", from: start)
            return nil
        }
        return SudoersWord(span: start..<scanner.index, bytes: bytes, isNegated: false)
    }

    /// `(users : groups)`, either of which may be left out.
    private mutating func readRunas(_ context: inout SudoersContext) -> Bool {
        let open = scanner.index
        scanner.index += 1
        var lists: [[SudoersWord]] = [[], []]
        let (colon, close) = (UInt8(ascii: ":"), UInt8(ascii: ")"))
        scanner.skipBlanks()
        if scanner.index < scanner.end, ![colon, close].contains(pass.bytes[scanner.index]) {
            guard let users = list() else { return false }
            lists[0] = users
        }
        if scanner.take(colon) {
            scanner.skipBlanks()
            if scanner.index < scanner.end, pass.bytes[scanner.index] != close {
                guard let groups = list() else { return false }
                lists[1] = groups
            }
        }
        guard scanner.take(close) else {
            reportMissing("')'", from: scanner.index)
            return false
        }
        context.runas = pass.string(open..<scanner.index)
        context.runasUsers = node(lists[0], emptyAt: open + 1)
        context.runasGroups = node(lists[1], emptyAt: scanner.index - 1)
        return true
    }

    private func tagList(_ context: SudoersContext) -> Node {
        let spans = context.tags.values.sorted { $0.lowerBound < $1.lowerBound }
        return pass.strings(spans, emptyAt: scanner.index)
    }

    private func optionList(_ context: SudoersContext) -> Node {
        let options = context.options.values.sorted { $0.name.lowerBound < $1.name.lowerBound }
        let nodes = options.map { option in
            let span = option.name.lowerBound..<option.value.span.upperBound
            let values = [pass.string(option.name), node(option.value)]
            return optionShape.make(values, in: pass.builder, span: span)
        }
        let start = options.first?.name.lowerBound ?? scanner.index
        let span = start..<(options.last?.value.span.upperBound ?? start)
        return pass.builder.makeList(nodes, span: span)
    }

    // MARK: Commands

    /// `sha256:…` and the like between commas, before a command; nil after a mistake.
    mutating func digests() -> [SudoersWord]? {
        var digests: [SudoersWord] = []
        repeat {
            scanner.skipBlanks()
            let start = scanner.index
            guard
                let kind = SudoersVocabulary.digests.first(where: {
                    pass.bytes.starts(at: start, with: $0)
                })
            else {
                if digests.isEmpty { return digests }
                reportMissing("a digest such as sha256:…", from: start)
                return nil
            }
            scanner.index += kind.utf8CodeUnitCount
            guard scanner.take(UInt8(ascii: ":")), let value = value() else {
                scanner.index = start
                return digests
            }
            digests.append(
                SudoersWord(
                    span: start..<value.span.upperBound,
                    bytes: Array("\(kind):".utf8) + value.bytes, isNegated: false))
        } while scanner.take(UInt8(ascii: ","))
        return digests
    }

    /// A command by its full path, an alias, `ALL`, `sudoedit` or `list`; nil and a diagnostic for else.
    mutating func commandWord() -> SudoersWord? {
        scanner.skipBlanks()
        let start = scanner.index
        guard let word = scanner.command() else {
            reportMissing("a command", from: start)
            return nil
        }
        let first = word.bytes.prefix { $0 != ASCII.space }
        let isPath = first.first == UInt8(ascii: "/") || first.first == UInt8(ascii: "^")
        let isBuiltIn = first.elementsEqual("sudoedit".utf8) || first.elementsEqual("list".utf8)
        let isAlias =
            first.count == word.bytes.count && ASCII.isLetter(first.first ?? 0)
            && first.allSatisfy {
                ($0 >= 0x41 && $0 <= 0x5A) || ASCII.isDigit($0) || $0 == 0x5F
            }
        guard isPath || isBuiltIn || isAlias else {
            pass.diagnostics.add(HostDiagnostics.sudoersCommand(pass.location(word.span)))
            return nil
        }
        return word
    }
}
