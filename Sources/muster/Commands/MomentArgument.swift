import ArgumentParser
import MusterSource

/// A date or time on the command line.
struct MomentArgument: ExpressibleByArgument {
    let moment: Moment
    /// Whether it was written as a date alone.
    let isDay: Bool

    init?(argument: String) {
        guard let parsed = DateText.parse(argument.utf8), parsed.precision != .month else {
            return nil
        }
        moment = parsed.moment
        isDay = parsed.precision == .day
    }
}
