import MusterSource

/// A value of a configuration file and where it stands.
struct Located<Value> {
    let value: Value
    let location: Location
}

extension Located: Sendable where Value: Sendable {}
