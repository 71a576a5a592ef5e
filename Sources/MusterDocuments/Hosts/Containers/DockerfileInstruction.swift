import MusterSource

/// One instruction before it becomes a node: its name in capitals, its text and where its arguments start.
struct DockerfileInstruction {
    let text: JoinedText
    /// In capitals.
    let name: [UInt8]
    let namePart: Range<Int>
    /// The flags, `--name=value` each.
    let flags: [DockerfileWords.Word]
    /// What follows the flags.
    let arguments: Range<Int>
    let isOnbuild: Bool
    /// What stands in further lines, up to their ends' marks.
    var heredocs: [Range<Int>] = []

    func isNamed(_ word: StaticString) -> Bool { name.elementsEqual(word.bytes) }

    func isOne(of words: [StaticString]) -> Bool { DockerfileVocabulary.contains(words, name) }
}
