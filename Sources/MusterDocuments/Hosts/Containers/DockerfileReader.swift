import MusterSource

/// One pass over a Dockerfile's instructions, by the rules of the Dockerfile reference.
struct DockerfileReader {
    var pass: HostPass
    private var lines: SourceLines
    /// What joins a line to the next, and takes a sign's meaning away.
    private(set) var escape = ASCII.backslash
    private let instructionShape: RecordShape
    private let pairShape: RecordShape
    private let stageShape: RecordShape
    private var directives: [(name: Node, entry: Node)] = []
    private var instructions: [Node] = []
    var stages: [DockerfileStage] = []
    /// The stages that have names, by the name in small letters; the last of one name counts.
    var stageNumbers: [[UInt8]: Int] = [:]

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        lines = SourceLines(pass.source, pass.whole)
        instructionShape = RecordShape(
            pass.builder,
            [
                "instruction", "stage", "onbuild", "flags", "form", "args", "pairs", "heredocs",
                "text",
            ])
        pairShape = RecordShape(pass.builder, ["name", "value"])
        stageShape = RecordShape(
            pass.builder,
            [
                "name", "image", "repository", "tag", "digest", "platform", "fromStage", "user",
            ])
    }

    mutating func read() -> ParseOutcome {
        readDirectives()
        while !pass.diagnostics.isFull, let text = logicalLine() {
            if var instruction = instruction(text, from: 0, isOnbuild: false) {
                if instruction.isOne(of: DockerfileVocabulary.heredocs) {
                    readHeredocs(&instruction)
                }
                readInstruction(instruction)
            }
        }
        if stages.isEmpty, !pass.diagnostics.hasErrors {
            let end = pass.whole.upperBound
            pass.diagnostics.add(HostDiagnostics.noStage(pass.location(end..<end)))
        }
        let nodes = stages.map { stage in
            stageShape.make(
                [stage.name, stage.image] + stage.parts
                    + [stage.platform, stage.isFromStage, stage.user],
                in: pass.builder, span: stage.span)
        }
        return pass.outcome(
            [
                ("directives", pass.index(directives)), ("stages", pass.list(nodes)),
                ("instructions", pass.list(instructions)),
            ], format: "dockerfile")
    }

    // MARK: Lines

    /// Comments `# name=value` before anything else; the first that is none ends them.
    private mutating func readDirectives() {
        while true {
            let before = lines
            guard let line = lines.next() else { return }
            let text = pass.bytes.trimmed(line)
            guard let first = text.first, pass.bytes[first] == ASCII.hash,
                let equals = pass.bytes.find(UInt8(ascii: "="), in: text)
            else {
                lines = before
                return
            }
            let name = pass.bytes.trimmed(first + 1..<equals)
            let value = pass.bytes.trimmed(equals + 1..<text.upperBound)
            let known = DockerfileVocabulary.directives.first {
                pass.bytes.equalsIgnoringCase(name, $0)
            }
            guard let known else { return }
            if "\(known)".utf8.elementsEqual("escape".utf8) {
                guard value.count == 1, [0x5C, 0x60].contains(pass.bytes[value.lowerBound]) else {
                    pass.diagnostics.add(HostDiagnostics.escapeSign(pass.location(text)))
                    continue
                }
                escape = pass.bytes[value.lowerBound]
            }
            let key = pass.builder.makeText(pass.bytes.lowered(name), text: name, span: name)
            directives.append((key, pass.string(value)))
        }
    }

    /// A line with those that the escape sign joins to it; comments and empty lines between them left out.
    private mutating func logicalLine() -> JoinedText? {
        var text = JoinedText()
        var join: Range<Int>?
        while let line = lines.next() {
            let trimmed = pass.bytes.trimmed(line)
            guard let first = trimmed.first, pass.bytes[first] != ASCII.hash else { continue }
            let start = text.count == 0 ? first : line.lowerBound
            guard pass.bytes[trimmed.upperBound - 1] == escape else {
                text.append(start..<trimmed.upperBound, of: pass.bytes)
                return text
            }
            join = trimmed.upperBound - 1..<trimmed.upperBound
            text.append(start..<trimmed.upperBound - 1, of: pass.bytes)
        }
        if let join { pass.diagnostics.add(HostDiagnostics.unclosedLine(pass.location(join))) }
        return nil
    }

    // MARK: Instructions

    /// The instruction's name, its flags, and where its arguments start.
    private mutating func instruction(
        _ text: JoinedText, from start: Int, isOnbuild: Bool
    ) -> DockerfileInstruction? {
        var end = start
        while end < text.count, !ASCII.isSpace(text.bytes[end]) { end += 1 }
        let part = start..<end
        let name = text.bytes[part].map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
        guard DockerfileVocabulary.contains(DockerfileVocabulary.instructions, name) else {
            let near = NearestName.of(
                String(decoding: name, as: UTF8.self),
                among: DockerfileVocabulary.instructions.lazy.map { "\($0)" })
            pass.diagnostics.add(
                HostDiagnostics.instruction(pass.location(text.span(part)), near: near))
            return nil
        }
        let rest = text.trimmed(end..<text.count)
        guard !rest.isEmpty else {
            pass.diagnostics.add(HostDiagnostics.noArguments(pass.location(text.span(part))))
            return nil
        }
        if name.elementsEqual("ONBUILD".utf8), !isOnbuild {
            return instruction(text, from: rest.lowerBound, isOnbuild: true)
        }
        var flags: [DockerfileWords.Word] = []
        var words = DockerfileWords(text, rest, escape: escape)
        var arguments = rest
        if DockerfileVocabulary.contains(DockerfileVocabulary.flags, name) {
            while let word = words.next(), word.value.starts(with: [0x2D, 0x2D]) {
                if word.value.count > 2 { flags.append(word) }
                arguments = text.trimmed(words.place..<rest.upperBound)
                if word.value.count == 2 { break }
            }
        }
        return DockerfileInstruction(
            text: text, name: name, namePart: part, flags: flags, arguments: arguments,
            isOnbuild: isOnbuild)
    }

    private mutating func readInstruction(_ instruction: DockerfileInstruction) {
        if instruction.isNamed("FROM") {
            if !readStage(instruction) { return }
        } else if stages.isEmpty, !instruction.isNamed("ARG") {
            let place = pass.location(instruction.text.span(instruction.namePart))
            pass.diagnostics.add(HostDiagnostics.beforeFrom(place))
            return
        }
        let text = instruction.text
        guard let (form, args, pairs) = arguments(instruction) else { return }
        let isSecret = pairs.contains { $0.isSecret }
        let start = text.span(0..<0).lowerBound
        let span = start..<text.span(0..<text.count).upperBound
        let heredocs = instruction.heredocs
        let values = [
            text.string(instruction.name, of: instruction.namePart, pass.builder),
            pass.builder.makeInt(Int64(stages.count) - 1, span: start..<start),
            pass.bool(instruction.isOnbuild, start..<start), flagList(instruction),
            pass.builder.makeString(form, span: place(instruction)),
            list(args, instruction), pairList(pairs, instruction),
            pass.strings(heredocs, emptyAt: span.upperBound),
            text.string(instruction.arguments, pass.builder, flags: isSecret ? .secret : []),
        ]
        let end = max(span.upperBound, heredocs.last?.upperBound ?? 0)
        instructions.append(instructionShape.make(values, in: pass.builder, span: start..<end))
        if instruction.isNamed("USER"), !instruction.isOnbuild, !stages.isEmpty {
            stages[stages.count - 1].user = text.string(instruction.arguments, pass.builder)
        }
    }

    // MARK: Nodes

    private func place(_ instruction: DockerfileInstruction) -> Range<Int> {
        let start = instruction.arguments.lowerBound
        return instruction.text.span(start..<start)
    }

    private func list(_ nodes: [Node], _ instruction: DockerfileInstruction) -> Node {
        pass.builder.makeList(nodes, span: instruction.text.span(instruction.arguments))
    }

    private func flagList(_ instruction: DockerfileInstruction) -> Node {
        let text = instruction.text
        let nodes = instruction.flags.map { flag in
            let equals = flag.equals ?? (flag.part.upperBound, flag.value.count)
            let name = flag.part.lowerBound + 2..<equals.part
            let value = min(equals.part + 1, flag.part.upperBound)..<flag.part.upperBound
            let values = [
                text.string(Array(flag.value[2..<equals.value]), of: name, pass.builder),
                text.string(Array(flag.value.dropFirst(equals.value + 1)), of: value, pass.builder),
            ]
            return pairShape.make(values, in: pass.builder, span: text.span(flag.part))
        }
        let start = instruction.flags.first?.part.lowerBound ?? instruction.arguments.lowerBound
        let end = instruction.flags.last?.part.upperBound ?? start
        return pass.builder.makeList(nodes, span: text.span(start..<end))
    }

    private func pairList(_ pairs: [DockerfilePair], _ instruction: DockerfileInstruction) -> Node {
        list(
            pairs.map { pair in
                let start = Int(pair.name.start)
                let end = Int(pair.value.start + pair.value.length)
                return pairShape.make(
                    [pair.name, pair.value], in: pass.builder, span: start..<max(start, end))
            }, instruction)
    }

    mutating func nextLine() -> Range<Int>? { lines.next() }
}
