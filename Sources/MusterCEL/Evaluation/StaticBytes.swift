/// Bytes that live as long as the process.
enum StaticBytes {
    private static let text: StaticString = " "
    /// An address for runs of no bytes.
    static var empty: UnsafePointer<UInt8> { text.utf8Start }
}
