import MusterCEL
import MusterModel
import MusterSource

/// A rule as its file states it.
struct RuleDefinition: Sendable {
    /// A name in the rule's scope and the kind it stands for.
    struct Binding: Sendable {
        let name: Located<String>
        let kind: Located<String>
    }

    /// What the population has to be.
    enum Expectation: Sendable {
        case atLeast(Int)
        /// A declared list, how an item names itself in it, and whether one that is not in it fails.
        case all(ExpressionText, by: ExpressionText, extraFails: Bool)
        /// An empty population passes, if its source is complete.
        case nonePasses
        /// An empty population is not applicable, for this reason.
        case emptyIsNotApplicable(String)
    }

    /// A declared parameter.
    struct Parameter: Sendable {
        let name: Located<String>
        let type: CELType
        /// The document the default stands in: the rule's own.
        var document: Document
        /// The default's node in it.
        var defaultValue: NodeID?
        let documentation: String
    }

    /// One assertion.
    struct Check: Sendable {
        let that: ExpressionText
        let otherwise: ExpressionText?
        /// The values a failure points at; without it, what the assertion read last.
        let at: ExpressionText?
    }

    /// A change to the rule that no example can show, and why.
    struct Survivor: Sendable {
        let change: Located<String>
        let to: String
        let because: String
    }

    let document: Document
    let id: Located<String>
    let title: String
    let severity: Severity
    let proves: [Located<Proof>]
    let each: Binding?
    let with: [Binding]
    let scope: ExpressionText?
    let expectation: Expectation
    var parameters: [Parameter]
    /// Seconds.
    let maxAge: Int64?
    let checks: [Check]
    let why: String
    let fix: String
    let examples: [ExampleDefinition]
    let survivors: [Survivor]
    /// Whether the file is, byte for byte, the one inside the program, of which every mistake would be known.
    var isShipped = false

    /// The kinds the rule reads, the one it is about first.
    var bindings: [Binding] { (each.map { [$0] } ?? []) + with }
}
