public import MusterSource

/// Something the verdict rests on: what was seen, and the place in the evidence where it stands.
public struct Observation: Sendable {
    /// What it shows, such as `accepts TLSv1.1`.
    public let label: String
    /// The place; nil when absence is the point.
    public let location: Location?
    /// Whether the text at the place must never be shown.
    public let isSecret: Bool

    /// Makes an observation.
    public init(_ label: String, at location: Location?, isSecret: Bool = false) {
        self.label = label
        self.location = location
        self.isSecret = isSecret
    }
}
