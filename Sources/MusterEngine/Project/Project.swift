public import MusterModel
import MusterParallel
import MusterSource

/// A project that was read and found to be right: ready to be assessed, explained, tested.
public struct Project: Sendable {
    /// What muster.yaml says.
    public let configuration: ProjectConfiguration
    let library: CompiledLibrary
    let ledger: Ledger
    let page: PublishedPage?
    /// The claims as adapters of the format `ledger` read them.
    let ledgerDocument: Document
    let waivers: [Waiver]
    let files: any FileTree
    var knowledge = Knowledge()
    /// The evidence, if it was asked for while the rest was still being read.
    var evidence: Deferred<EvidenceReading>? = nil

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
