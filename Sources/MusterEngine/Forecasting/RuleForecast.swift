import MusterModel
import MusterSource

/// Judges one rule at many moments and says where its findings change.
final class RuleForecast {
    /// The rule's findings at one moment.
    private struct State {
        let at: Moment
        let findings: [Finding]
        let bySubject: [TextKey: Finding]
    }

    /// Evaluations spent on placing changes within their day; beyond it they are placed at the day's end, so that
    /// a population with a date for every item stays linear.
    private static let mostSearches = 2_000

    private let rule: CompiledRule
    private let project: Project
    private let timeline: PopulationTimeline
    private let moments: [Moment]
    private let waivers: [Waiver]
    private let details: LapseDetails
    private var searches = 0
    private var found: [Lapse] = []

    init(
        _ rule: CompiledRule, _ project: Project, _ timeline: PopulationTimeline,
        moments: [Moment]
    ) {
        self.rule = rule
        self.project = project
        self.timeline = timeline
        self.moments = moments
        waivers = project.waivers.filter { $0.rule.isSame(as: rule.rule.id) }
        details = LapseDetails(
            rule: rule, project: project,
            population: moments.first.flatMap { timeline.populations(at: $0).first })
    }

    /// In order of moment, then subject.
    func lapses() -> [Lapse] {
        guard let first = moments.first else { return [] }
        let wanted = indices()
        guard !wanted.isEmpty else { return [] }
        var earlier = state(at: first)
        for index in wanted {
            let later = state(at: moments[index])
            // Between the moments that matter nothing changes.
            let start = State(
                at: moments[index - 1], findings: earlier.findings, bySubject: earlier.bySubject)
            search(start, later)
            earlier = later
        }
        return found
    }

    /// The moments to look at, but for the first: all, or those that follow a boundary.
    private func indices() -> [Int] {
        let dependence = TimeDependence(rule: rule, populations: timeline.all, waivers: waivers)
        if dependence.readsTime { return Array(moments.indices.dropFirst()) }
        var wanted: Set<Int> = []
        for boundary in dependence.boundaries {
            guard let start = moments.first, boundary > start else { continue }
            let index = firstIndex(notBefore: boundary)
            if index < moments.count { wanted.insert(index) }
        }
        return wanted.sorted()
    }

    private func firstIndex(notBefore boundary: Moment) -> Int {
        var low = 0
        var high = moments.count
        while low < high {
            let middle = (low + high) / 2
            if moments[middle] < boundary { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func state(at moment: Moment) -> State {
        let judged = Assessor.findings(
            of: rule, timeline.populations(at: moment), project, moment,
            fingerprints: !waivers.isEmpty)
        let findings = WaiverApplication(project, waivers: waivers, asOf: moment)
            .apply(to: judged).findings
        return State(
            at: moment, findings: findings,
            bySubject: Dictionary(findings.map { ($0.subject.key, $0) }) { first, _ in first })
    }

    // MARK: Where in the day

    /// Halves the span until a second is left; at most 17 levels for a day.
    private func search(_ earlier: State, _ later: State) {
        guard differ(earlier, later) else { return }
        let span = later.at.seconds - earlier.at.seconds
        guard span > 1, searches < Self.mostSearches else { return emit(earlier, later) }
        searches += 1
        let middle = state(
            at: Moment(
                seconds: earlier.at.seconds + span / 2, nanoseconds: earlier.at.nanoseconds))
        search(earlier, middle)
        search(middle, later)
    }

    private func differ(_ earlier: State, _ later: State) -> Bool {
        earlier.bySubject.count != later.bySubject.count
            || later.findings.contains { !Self.same(earlier.bySubject[$0.subject.key], $0) }
    }

    private func emit(_ earlier: State, _ later: State) {
        for finding in later.findings {
            let before = earlier.bySubject[finding.subject.key]
            if !Self.same(before, finding) {
                found.append(details.lapse(at: later.at, from: before, to: finding))
            }
        }
        for finding in earlier.findings where later.bySubject[finding.subject.key] == nil {
            found.append(details.lapse(at: later.at, from: finding, to: nil))
        }
    }

    private static func same(_ left: Finding?, _ right: Finding) -> Bool {
        guard let left, (left.waiver == nil) == (right.waiver == nil) else { return false }
        return left.verdict == right.verdict
    }
}
