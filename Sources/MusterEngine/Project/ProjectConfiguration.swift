import MusterCEL
public import MusterModel
import MusterSource

/// What muster.yaml says.
public struct ProjectConfiguration: Sendable {
    /// One entry under `evidence:`.
    struct EvidenceEntry: Sendable {
        let patterns: [Located<GlobPattern>]
        let kind: Located<String>
        let format: Located<String>?
        let adapter: Located<String>?
        let effective: Located<Moment>?
        let effectiveFrom: ExpressionText?
        /// The document and mapping of `given:`.
        let given: (document: Document, node: NodeID)?
        /// Whether each file is the whole state at its moment, so that only the newest counts.
        let isSnapshots: Bool
        /// What the files include and is not among the evidence on purpose.
        let notCollected: [Located<String>]
        let location: Location

        /// What `effectiveFrom` may name.
        static let effectiveScope = Environment(
            variables: [Variable("doc", .dyn), Variable("file", .string)])
    }

    /// The parameters given for one rule.
    struct ParameterValues: Sendable {
        let rule: Located<String>
        let document: Document
        let node: NodeID
    }

    /// One entry under `notApplicable:`.
    struct Exclusion: Sendable {
        let rule: Located<String>
        let because: String
        let approvedBy: String
    }

    /// What `git:` asks the version history for.
    struct History: Sendable {
        /// Whether evidence is received by being committed.
        var givesReceived = false
        /// Whether a waiver needs an approver who did not commit the evidence it is about.
        var separatesApproval = false
        var location: Location?
    }

    /// Whose system it is.
    public let organisation: String
    /// Which system.
    public let system: String
    /// Whether everything in the project is sample data.
    public let isSample: Bool
    /// What has to hold.
    public let gate: Gate
    let frameworks: [Located<String>]
    let ruleSources: [Located<String>]
    let claims: Located<String>?
    let waivers: Located<String>?
    let evidence: [EvidenceEntry]
    let parameters: [ParameterValues]
    let exclusions: [Exclusion]
    let history: History
    let location: Location
}
