public import MusterModel
import MusterParallel
public import MusterSource

/// Finds what lapses by itself: judges a project at every day of a span, reading its evidence once.
///
/// The state on each day is what a run on that day gives for the same files. Within a day, changes are placed
/// to the second; a verdict that changes and changes back between two of the days looked at is not seen.
public struct Forecaster {
    /// The longest span, in days: ten years.
    public static let mostDays = 3_660

    private let project: Project
    private let asOf: Moment
    private let until: Moment

    /// Looks from `asOf` up to and including `until`, at most `mostDays` ahead.
    public init(_ project: Project, asOf: Moment, until: Moment) {
        self.project = project
        self.asOf = asOf
        self.until = min(until, asOf.adding(days: Self.mostDays))
    }

    /// What changes: the same project, files and moments give the same forecast.
    public func forecast() -> Forecast {
        let collector = DiagnosticCollector()
        let files = EvidenceFiles(of: project, collector: collector)
        let timeline = PopulationTimeline(of: project, files, from: asOf, until: until)
        let moments = self.moments
        let project = project
        let lapses = ParallelMap.map(project.library.rules) { rule in
            RuleForecast(rule, project, timeline.reduced(to: rule), moments: moments).lapses()
        }
        return Forecast(
            organisation: project.configuration.organisation, system: project.configuration.system,
            isSample: project.configuration.isSample, asOf: asOf, until: until,
            lapses: lapses.flatMap { $0 }.sorted(by: Self.precedes))
    }

    /// The start, every 24 hours after it, and the end.
    private var moments: [Moment] {
        var moments = [asOf]
        var next = asOf.adding(days: 1)
        while next < until {
            moments.append(next)
            next = next.adding(days: 1)
        }
        if asOf < until { moments.append(until) }
        return moments
    }

    private static func precedes(_ left: Lapse, _ right: Lapse) -> Bool {
        if left.at != right.at { return left.at < right.at }
        if !left.rule.isSame(as: right.rule) {
            return left.rule.utf8.lexicographicallyPrecedes(right.rule.utf8)
        }
        return left.subject.utf8.lexicographicallyPrecedes(right.subject.utf8)
    }
}
