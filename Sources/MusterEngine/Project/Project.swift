public import MusterModel
import MusterParallel
import MusterSource

/// A project that was read and found to be right: ready to be assessed, explained, tested.
public struct Project: Sendable {
    /// What muster.yaml says.
    public let configuration: ProjectConfiguration
    let library: CompiledLibrary
    private let papers: ProjectPapers
    let files: any FileTree
    var knowledge = Knowledge()
    /// The evidence, if it was asked for while the rest was still being read.
    var evidence: Deferred<EvidenceReading>? = nil

    init(
        configuration: ProjectConfiguration, library: CompiledLibrary, papers: ProjectPapers,
        files: any FileTree, evidence: Deferred<EvidenceReading>? = nil
    ) {
        self.configuration = configuration
        self.library = library
        self.papers = papers
        self.files = files
        self.evidence = evidence
    }

    var ledger: Ledger { papers.ledger }
    var page: PublishedPage? { papers.page }
    var ledgerDocument: Document { papers.ledgerDocument }
    var waivers: [Waiver] { papers.waivers }
    /// Places of the sentences of the page that promise something and that no claim quotes.
    var uncoveredSentences: [Location] { papers.uncovered }

    /// The rules in force, by id.
    public var rules: [Rule] { library.rules.map(\.rule) }

    /// The frameworks the project reports on, in its order.
    public var frameworks: [Framework] {
        guard !configuration.frameworks.isEmpty else { return library.frameworks }
        return configuration.frameworks.compactMap { wanted in
            library.frameworks.first { $0.id.isSame(as: wanted.value) }
        }
    }

    /// Ids of the rules whose subjects are claims.
    var rulesOverClaims: [String] {
        library.rules.filter { rule in
            rule.definition.each.flatMap { library.kind($0.kind.value) }?.ledgerAdapter != nil
        }.map(\.rule.id)
    }

    /// The claims of the ledger.
    public var claims: [Claim] { ledger.claims }
}
