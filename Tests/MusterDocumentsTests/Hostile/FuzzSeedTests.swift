import MusterDocuments
import MusterSource
import Testing

/// What the fuzzer starts from, in `Fuzz/corpus/FORMAT/`, is replayed without a fuzzer.
struct FuzzSeedTests {
    /// The limits that the fuzzer sets: small, so that short texts reach them.
    private static let small = {
        var limits = ParseLimits()
        limits.nesting = 40
        limits.diagnostics = 10
        limits.aliasFloor = 1_000
        return limits
    }()

    private static let formats = Parsers.all.map(\.name)

    @Test(arguments: formats)
    func everySeedIsADocumentOrAMistake(format: String) throws {
        let seeds = CorpusFile.seeds(of: try #require(Parsers.named(format)))
        #expect(seeds.count >= 5, "the fuzzer has hardly anything to start from")
        for seed in seeds {
            let source = Source(path: seed.description, bytes: seed.bytes)
            for limits in [ParseLimits(), Self.small] {
                let outcome = seed.parse(seed.bytes, limits: limits)
                let wrong = DocumentInvariants.broken(outcome, source, limits: limits)
                #expect(wrong == nil, "\(seed)")
            }
        }
    }

    /// Seeds are for everybody who clones the repository.
    @Test func allSeedsTogetherAreSmallAndNamedByTheirHash() throws {
        let seeds = Parsers.all.flatMap { CorpusFile.seeds(of: $0) }
        #expect(seeds.map(\.bytes.count).reduce(0, +) <= 1 << 20)
        for seed in seeds {
            #expect(seed.bytes.count <= 4096, "\(seed)")
            let isHash =
                seed.name.utf8.count == 40
                && seed.name.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
            #expect(isHash, "\(seed)")
        }
    }
}
