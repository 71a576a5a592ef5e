public import MusterSource

/// Every verdict that changes between two moments if nothing but time moves.
public struct Forecast: Sendable {
    /// Whose system it is.
    public let organisation: String
    /// Which system.
    public let system: String
    /// Whether all of it is sample data; every output says so.
    public let isSample: Bool
    /// The moment from which it looks ahead.
    public let asOf: Moment
    /// The last moment it covers.
    public let until: Moment
    /// In order of moment, then rule, then subject.
    public let lapses: [Lapse]

    /// Makes a forecast.
    public init(
        organisation: String, system: String, isSample: Bool, asOf: Moment, until: Moment,
        lapses: [Lapse]
    ) {
        self.organisation = organisation
        self.system = system
        self.isSample = isSample
        self.asOf = asOf
        self.until = until
        self.lapses = lapses
    }
}
