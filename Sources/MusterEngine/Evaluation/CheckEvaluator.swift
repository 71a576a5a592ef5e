import MusterCEL
import MusterModel
import MusterParallel
import MusterSource

/// Runs one assertion and says what it rests on.
final class CheckEvaluator {
    private static let mostObservations = 3

    private let check: CompiledRule.Check
    private let rule: CompiledRule
    private let scope: RuleScope
    let that: Evaluator
    /// Made at the first failure, as most assertions hold.
    private lazy var otherwise = check.otherwise.value.map(evaluator)
    private lazy var at = check.at.value.map(evaluator)
    /// What `each` is about, at present.
    private var item: (document: Document, node: NodeID)?

    init(_ check: CompiledRule.Check, of rule: CompiledRule, in scope: RuleScope) {
        self.check = check
        self.rule = rule
        self.scope = scope
        that = Evaluator(check.that)
        scope.bind(that, of: rule, item: nil)
        that.recordsReads = true
    }

    /// Sets what `each` is about.
    func bind(_ node: NodeID, of document: Document) {
        that.bind(0, document, node)
        item = (document, node)
    }

    private func evaluator(_ program: Program) -> Evaluator {
        let evaluator = Evaluator(program)
        scope.bind(evaluator, of: rule, item: nil)
        return evaluator
    }

    /// What an expression about a failure gives; nil if it fails itself.
    private func value(of evaluator: Evaluator) -> Value? {
        if let item { evaluator.bind(0, item.document, item.node) }
        guard case .value(let value) = evaluator.run() else { return nil }
        return value
    }

    /// Judges what is bound. `fallback` is where the subject itself stands, for a check that read nothing of it.
    func judge(fallback: Location) -> Judgement {
        switch that.run() {
        case .failure(let error):
            return Self.open(error, reads: evidence, fallback: fallback)
        case .value(let value):
            let places = Self.places(that.reads, besides: scope.parameters, fallback: fallback)
            guard let holds = that.bool(value) else {
                return .noTruthValue(check.that.text, at: places[0])
            }
            if holds { return Judgement(verdict: .pass, message: "", observations: places) }
            let message = wording()
            let pointed = pointedPlaces()
            return Judgement(
                verdict: .fail, message: message,
                observations: Self.labelled(pointed.isEmpty ? places : pointed, message))
        }
    }

    /// Whether it holds for an item.
    func holds(for item: NodeID, of document: Document) -> Bool {
        that.bind(0, document, item)
        guard case .value(let value) = that.run() else { return false }
        return that.bool(value) ?? false
    }

    /// What the last judgement read of the evidence.
    var evidence: [Read] { that.reads.filter { $0.document !== scope.parameters } }

    /// A judgement over an evaluation that could not finish.
    static func open(_ error: EvaluationError, reads: [Read], fallback: Location) -> Judgement {
        let places = places(reads, fallback: fallback)
        return Judgement(
            verdict: .undetermined(error.reason), message: error.message,
            observations: labelled(places, error.message))
    }

    /// The places, the first with words.
    private static func labelled(_ places: [Observation], _ message: String) -> [Observation] {
        places.enumerated().map { index, place in
            index > 0
                ? place : Observation(message, at: place.location, isSecret: place.isSecret)
        }
    }

    /// A failure decides; else an open question leaves it open; else it passes. No judgement is no pass.
    static func combined(_ judgements: [Judgement]) -> Judgement {
        if judgements.count == 1 { return judgements[0] }
        if judgements.isEmpty {
            return Judgement(
                verdict: .undetermined(.ruleError), message: "the rule asserts nothing")
        }
        let failures = judgements.filter { $0.verdict == .fail }
        if let first = failures.first {
            return Judgement(
                verdict: .fail, message: failures.map(\.message).joined(separator: "; "),
                observations: failures.count == 1
                    ? first.observations : failures.flatMap { $0.observations.prefix(1) })
        }
        if let open = judgements.first(where: { $0.verdict != .pass }) { return open }
        var observations: [Observation] = []
        for observation in judgements.flatMap(\.observations)
        where observations.count < mostObservations {
            if !observations.contains(where: { sameLine($0, observation) }) {
                observations.append(observation)
            }
        }
        return Judgement(verdict: .pass, message: "", observations: observations)
    }

    private func wording() -> String {
        if let otherwise, let value = value(of: otherwise),
            let words = otherwise.shownString(value)
        {
            return words
        }
        return "'\(String(decoding: check.that.text.bytes, as: UTF8.self))' does not hold"
    }

    /// Where the rule itself says that a failure is to be seen.
    private func pointedPlaces() -> [Observation] {
        guard let at, let value = value(of: at) else { return [] }
        let elements =
            ListElement.all(of: value, from: at)
            ?? at.origin(value).map { [ListElement(document: $0.document, node: $0.node)] } ?? []
        // A computed value stands nowhere.
        return elements.lazy.map { Self.place($0.document, $0.node) }
            .filter { ($0.location?.source.count ?? 0) > 0 }
            .prefix(Self.mostObservations).map { $0 }
    }

    private static func place(_ document: Document, _ node: NodeID) -> Observation {
        Observation("", at: document.location(node), isSecret: document.isSecret(node))
    }

    /// The lines of evidence that were read, the last first: an assertion stops at what decides it.
    private static func places(
        _ reads: [Read], besides parameters: Document? = nil, fallback: Location
    ) -> [Observation] {
        var places: [Observation] = []
        for read in reads.reversed() {
            if places.count == mostObservations { break }
            if read.document === parameters { continue }
            let place = place(read.document, read.node)
            // Populations and computed lists have no text of their own.
            guard let source = place.location?.source, source.count > 0 else { continue }
            if !places.contains(where: { sameLine($0, place) }) { places.append(place) }
        }
        return places.isEmpty ? [Observation("", at: fallback)] : places
    }

    private static func sameLine(_ left: Observation, _ right: Observation) -> Bool {
        guard let left = left.location, let right = right.location else { return false }
        return left.source === right.source
            && (left.range == right.range || left.start.line == right.start.line)
    }
}
