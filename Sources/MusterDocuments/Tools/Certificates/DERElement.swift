/// One element of DER: tag, length and content (X.690 section 8.1).
struct DERElement {
    /// The identifier byte: class, whether constructed, and a tag number below 31.
    let tag: UInt8
    /// Identifier, length and content.
    let whole: Range<Int>
    /// The content alone.
    let content: Range<Int>

    static let boolean: UInt8 = 0x01
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let identifier: UInt8 = 0x06
    static let utcTime: UInt8 = 0x17
    static let generalizedTime: UInt8 = 0x18
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31
}
