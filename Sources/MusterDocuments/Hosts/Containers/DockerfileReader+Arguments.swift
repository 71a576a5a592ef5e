import MusterSource

extension DockerfileReader {
    /// The form of an instruction's arguments, and what they are; nil and a diagnostic after a mistake.
    mutating func arguments(
        _ instruction: DockerfileInstruction
    ) -> (form: String, args: [Node], pairs: [DockerfilePair])? {
        if instruction.isOne(of: DockerfileVocabulary.pairs) {
            return pairs(instruction).map { ("", [], $0) }
        }
        let text = instruction.text
        var part = instruction.arguments
        var args: [Node] = []
        var isCommand = instruction.isOne(of: DockerfileVocabulary.commands)
        if instruction.isNamed("HEALTHCHECK") {
            var words = DockerfileWords(text, part, escape: escape)
            guard let first = words.next() else { return noArguments(instruction) }
            args.append(text.string(first.value, of: first.part, pass.builder))
            part = text.trimmed(words.place..<part.upperBound)
            if part.isEmpty { return ("", args, []) }
            isCommand = true
        }
        if part.isEmpty { return noArguments(instruction) }
        if isCommand || instruction.isOne(of: DockerfileVocabulary.lists),
            let list = DockerfileList.parse(text, part)
        {
            args += list.map { text.string($0.value, of: $0.part, pass.builder) }
            return ("exec", args, [])
        }
        if isCommand { return ("shell", args + [text.string(part, pass.builder)], []) }
        if instruction.isOne(of: DockerfileVocabulary.texts) {
            return ("", [text.string(part, pass.builder)], [])
        }
        return words(instruction).map { words in
            ("", words.map { text.string($0.value, of: $0.part, pass.builder) }, [])
        }
    }

    private mutating func noArguments<Result>(_ instruction: DockerfileInstruction) -> Result? {
        let place = pass.location(instruction.text.span(instruction.namePart))
        pass.diagnostics.add(HostDiagnostics.noArguments(place))
        return nil
    }

    /// The words of the arguments; nil and a diagnostic at a quote that is never closed.
    mutating func words(_ instruction: DockerfileInstruction) -> [DockerfileWords.Word]? {
        var words = DockerfileWords(instruction.text, instruction.arguments, escape: escape)
        var all: [DockerfileWords.Word] = []
        while let word = words.next() { all.append(word) }
        if let quote = words.unclosedQuote {
            let place = pass.location(instruction.text.span(quote))
            pass.diagnostics.add(HostDiagnostics.unclosedQuote(place))
            return nil
        }
        return all
    }

    /// `name=value …`; of ENV and LABEL also the old `name value`, of ARG a name alone.
    private mutating func pairs(_ instruction: DockerfileInstruction) -> [DockerfilePair]? {
        guard let words = words(instruction), let first = words.first else { return nil }
        let text = instruction.text
        if first.equals == nil, !instruction.isNamed("ARG") {
            let rest = text.trimmed(first.part.upperBound..<text.count)
            guard !rest.isEmpty else { return noArguments(instruction) }
            let name = text.string(first.value, of: first.part, pass.builder)
            let flags = SecretFlags.of(text.bytes[rest], named: first.value)
            let value = text.string(rest, pass.builder, flags: flags)
            return [DockerfilePair(name: name, value: value)]
        }
        var pairs: [DockerfilePair] = []
        for word in words {
            if word.equals == nil, !instruction.isNamed("ARG") {
                let place = pass.location(text.span(word.part))
                pass.diagnostics.add(HostDiagnostics.pair(place))
                return nil
            }
            let equals = word.equals ?? (word.part.upperBound, word.value.count)
            let name = Array(word.value[..<equals.value])
            let value = min(equals.part + 1, word.part.upperBound)..<word.part.upperBound
            let content = Array(word.value.dropFirst(equals.value + 1))
            pairs.append(
                DockerfilePair(
                    name: text.string(
                        name, of: word.part.lowerBound..<equals.part, pass.builder),
                    value: text.string(
                        content, of: value, pass.builder,
                        flags: SecretFlags.of(content, named: name))))
        }
        return pairs
    }

    // MARK: Heredocs

    /// Reads the lines that belong to each `<<NAME` of the instruction.
    mutating func readHeredocs(_ instruction: inout DockerfileInstruction) {
        let text = instruction.text
        var words = DockerfileWords(text, instruction.arguments, escape: escape)
        while let word = words.next() {
            guard let (mark, stripsTabs) = Self.mark(text.bytes[word.part], word.value) else {
                continue
            }
            var body: Range<Int>?
            var isEnded = false
            while !isEnded, let line = nextLine() {
                let start =
                    stripsTabs
                    ? line.first { pass.bytes[$0] != ASCII.tab } ?? line.upperBound
                    : line.lowerBound
                isEnded = pass.bytes[start..<line.upperBound].elementsEqual(mark)
                let from = body?.lowerBound ?? line.lowerBound
                body = from..<(isEnded ? max(from, line.lowerBound) : line.upperBound)
            }
            guard isEnded, let body else {
                let place = pass.location(text.span(word.part))
                pass.diagnostics.add(HostDiagnostics.unclosedHeredoc(place))
                return
            }
            instruction.heredocs.append(body)
        }
    }

    /// What ends a heredoc, if the word is `<<NAME` or `<<-NAME` with digits before it or not.
    private static func mark(
        _ word: ArraySlice<UInt8>, _ value: [UInt8]
    ) -> (mark: ArraySlice<UInt8>, stripsTabs: Bool)? {
        let sign = UInt8(ascii: "<")
        var rest = value.drop { ASCII.isDigit($0) }
        guard rest.starts(with: [sign, sign]),
            word.drop(while: ASCII.isDigit).starts(with: [sign, sign])
        else { return nil }
        rest = rest.dropFirst(2)
        let stripsTabs = rest.first == UInt8(ascii: "-")
        if stripsTabs { rest = rest.dropFirst() }
        return rest.isEmpty || rest.contains(sign) ? nil : (rest, stripsTabs)
    }
}
