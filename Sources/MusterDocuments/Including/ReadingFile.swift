import MusterSource

/// One of the files a document is read from, with its number among the document's sources.
struct ReadingFile {
    /// The file.
    let source: Source
    /// Its index into the document's sources.
    let number: UInt16

    init(_ source: Source, number: UInt16) {
        self.source = source
        self.number = number
    }

    /// The file's bytes.
    var bytes: UnsafeBufferPointer<UInt8> { source.bytes }

    /// Everything but a byte order mark.
    var whole: Range<Int> { SourceLines.textStart(source)..<source.count }

    /// A place in the file.
    func location(_ range: Range<Int>) -> Location { Location(source, range) }
}
