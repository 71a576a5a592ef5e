/// How much an expression may cost.
///
/// Each limit has a test that hits it.
public struct Limits: Sendable {
    /// Code points of an expression's text.
    public var codePoints = 100_000
    /// How deep an expression may nest; chains of one operator do not count.
    public var nesting = 250
    /// Mistakes reported for one text.
    public var diagnostics = 100
    /// Steps of one evaluation: about one for each instruction, element, 16 bytes made or 8 bytes searched.
    public var steps = 10_000_000
    /// How deep a value may nest when it is compared, printed or copied.
    public var valueDepth = 600
    /// Gives the bytes of a time zone's TZif file (RFC 8536) by IANA name; nil if there is none.
    public var timeZones: @Sendable (String) -> [UInt8]?

    /// The limits of production, with time zones from the system.
    public init(timeZones: @escaping @Sendable (String) -> [UInt8]? = SystemTimeZones.load) {
        self.timeZones = timeZones
    }
}
