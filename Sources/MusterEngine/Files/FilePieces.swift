/// One file that is read in pieces and never as a whole.
///
/// All pieces are of one state of the file: whoever hands it out sees to it that a file which changes is not read on.
public protocol FilePieces: Sendable {
    /// The number of bytes.
    var byteCount: Int { get }
    /// The bytes at offsets, which lie within the file.
    func read(_ range: Range<Int>) -> FileContent
}
