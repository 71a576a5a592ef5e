import MusterSource

extension DockerfileReader {
    /// `FROM [--platform=…] image [AS name]`; false after a mistake.
    mutating func readStage(_ instruction: DockerfileInstruction) -> Bool {
        guard let words = words(instruction) else { return false }
        let text = instruction.text
        let isNamed = words.count == 3 && Self.isAs(words[1].value)
        guard let image = words.first, words.count == 1 || isNamed else {
            let place = pass.location(text.span(instruction.arguments))
            pass.diagnostics.add(HostDiagnostics.from(place))
            return false
        }
        let end = image.part.upperBound..<image.part.upperBound
        let name = isNamed ? words[2].value.map { ASCII.lowered($0) } : []
        let earlier = stages.last { stage in
            !stage.name.isEmpty
                && stage.name.elementsEqual(image.value.lazy.map { ASCII.lowered($0) })
        }
        let platform = instruction.flags.first { $0.value.starts(with: "--platform=".utf8) }
        let none = text.string(end, pass.builder)
        stages.append(
            DockerfileStage(
                name: name,
                nameNode: isNamed
                    ? text.string(words[2].value, of: words[2].part, pass.builder) : none,
                image: text.string(image.value, of: image.part, pass.builder),
                parts: parts(image, text),
                platform: platform.map { value(of: $0, text) } ?? none,
                isFromStage: pass.bool(earlier != nil, text.span(end)),
                user: earlier?.user ?? none, span: text.span(0..<text.count)))
        return true
    }

    private static func isAs(_ word: [UInt8]) -> Bool {
        word.map { ASCII.lowered($0) }.elementsEqual("as".utf8)
    }

    private func value(of flag: DockerfileWords.Word, _ text: JoinedText) -> Node {
        let equals = flag.equals ?? (flag.part.upperBound, flag.value.count)
        let part = min(equals.part + 1, flag.part.upperBound)..<flag.part.upperBound
        return text.string(Array(flag.value.dropFirst(equals.value + 1)), of: part, pass.builder)
    }

    /// Repository, tag and digest of `repository[:tag][@digest]`; a `:` before the last slash is a port's.
    private func parts(_ image: DockerfileWords.Word, _ text: JoinedText) -> [Node] {
        let part = image.part
        let bytes = text.bytes
        let at = part.first { bytes[$0] == UInt8(ascii: "@") }
        let named = part.lowerBound..<(at ?? part.upperBound)
        let slash = named.last { bytes[$0] == UInt8(ascii: "/") } ?? named.lowerBound
        // A ':' within '${name:-default}' parts nothing.
        let brace = named.last { bytes[$0] == UInt8(ascii: "}") } ?? slash
        let colon = (max(slash, brace)..<named.upperBound).first { bytes[$0] == UInt8(ascii: ":") }
        let tag = colon.map { $0 + 1..<named.upperBound } ?? named.upperBound..<named.upperBound
        let digest = at.map { $0 + 1..<part.upperBound } ?? part.upperBound..<part.upperBound
        let repository = named.lowerBound..<(colon ?? named.upperBound)
        return [repository, tag, digest].map { text.string($0, pass.builder) }
    }
}
