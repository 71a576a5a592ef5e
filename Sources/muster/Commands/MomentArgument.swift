import ArgumentParser
import MusterSource

/// A date or time on the command line.
struct MomentArgument: ExpressibleByArgument {
    let moment: Moment

    init?(argument: String) {
        guard let parsed = DateText.parse(argument.utf8), parsed.precision != .month else {
            return nil
        }
        moment = parsed.moment
    }
}
