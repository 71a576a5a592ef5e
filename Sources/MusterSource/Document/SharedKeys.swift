/// The keys that all rows of a table have: made by `DocumentBuilder.shareKeys`, good for that builder's document.
public struct SharedKeys: Sendable {
    /// The map that holds them.
    let index: UInt32
    /// How many there are.
    public let count: Int
}
