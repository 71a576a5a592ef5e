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
        let earlier = stageNumbers[image.value.map { ASCII.lowered($0) }].map { stages[$0] }
        let platform = instruction.flags.first { $0.value.starts(with: "--platform=".utf8) }
        let none = text.string(end, pass.builder)
        stages.append(
            DockerfileStage(
                name: isNamed ? text.string(words[2].value, of: words[2].part, pass.builder) : none,
                image: text.string(image.value, of: image.part, pass.builder),
                parts: parts(image, text),
                platform: platform.map { value(of: $0, text) } ?? none,
                isFromStage: pass.bool(earlier != nil, text.span(end)),
                user: earlier?.user ?? none, span: text.span(0..<text.count)))
        if isNamed { stageNumbers[words[2].value.map { ASCII.lowered($0) }] = stages.count - 1 }
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
        var depth = 0
        var (colon, at): (Int?, Int?) = (nil, nil)
        for index in part where at == nil {
            // Nothing within '${name:-default}' parts the image.
            switch text.bytes[index] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "/") where depth == 0: colon = nil
            case UInt8(ascii: ":") where depth == 0: colon = index
            case UInt8(ascii: "@") where depth == 0: at = index
            default: break
            }
        }
        let named = part.lowerBound..<(at ?? part.upperBound)
        let repository = named.lowerBound..<(colon ?? named.upperBound)
        let tag = colon.map { $0 + 1..<named.upperBound } ?? named.upperBound..<named.upperBound
        let digest = at.map { $0 + 1..<part.upperBound } ?? part.upperBound..<part.upperBound
        return [repository, tag, digest].map { text.string($0, pass.builder) }
    }
}
