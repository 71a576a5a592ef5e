/// The keys that all rows of a table have: made by `DocumentBuilder.shareKeys`, good for that builder's document.
public struct SharedKeys: Sendable {
    /// Their number among all that a document's rows share.
    let number: UInt32
    /// How many there are.
    public let count: Int
}
