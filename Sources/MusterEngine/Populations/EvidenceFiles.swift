import MusterModel
import MusterParallel
import MusterSource

/// All evidence of a project, read once, before any of it is judged.
struct EvidenceFiles: Sendable {
    /// One file to read in one format.
    struct Request: Sendable {
        let path: String
        let format: Located<String>?
        /// Where muster.yaml asks for it.
        let declared: Location

        var key: [UInt8] { Array("\(path)\u{0}\(format?.value ?? "")".utf8) }
    }

    /// In the order in which muster.yaml names them.
    let all: [EvidenceFile]
    private let paths: [[UInt8]: [String]]
    private let unlisted: [[UInt8]: [String]]
    private let indices: [[UInt8]: Int]
    /// The first file of each path.
    private let byPath: [TextKey: Int]

    /// Reads the evidence of a project, out of another tree if one is given; the files are parsed side by side.
    /// What `known` holds is not read again, but for the file at `changed` and those that include it.
    init(
        of project: Project, in tree: (any FileTree)? = nil, collector: DiagnosticCollector,
        reusing known: EvidenceFiles? = nil, but changed: String = ""
    ) {
        self.init(
            project.configuration.evidence, in: tree ?? project.files, receipts: project.receipts,
            collector: collector, reusing: known, but: changed)
    }

    init(
        _ entries: [ProjectConfiguration.EvidenceEntry], in files: any FileTree,
        receipts: EvidenceReceipts, collector: DiagnosticCollector,
        reusing known: EvidenceFiles? = nil, but changed: String = ""
    ) {
        var paths: [[UInt8]: [String]] = [:]
        var unlisted: [[UInt8]: [String]] = [:]
        var requests: [Request] = []
        var indices: [[UInt8]: Int] = [:]
        for entry in entries {
            for pattern in entry.patterns {
                let found = Self.listing(pattern.value, in: files)
                paths[Array(pattern.value.text.utf8)] = found.paths
                unlisted[Array(pattern.value.text.utf8)] = found.unlisted
                for path in found.paths {
                    let request = Request(
                        path: path, format: entry.format, declared: pattern.location)
                    if indices[request.key] == nil {
                        indices[request.key] = requests.count
                        requests.append(request)
                    }
                }
            }
        }
        let includes = CollectedIncludes(
            paths: requests.map(\.path).filter { EvidenceReader.isKnown($0, in: files, receipts) },
            files: files)
        let read = ParallelMap.map(requests) { request -> (EvidenceFile, [Diagnostic]) in
            if let file = known?.file(request.path, format: request.format),
                !file.rests(on: changed)
            {
                return (file, [])
            }
            let collector = DiagnosticCollector()
            let reader = EvidenceReader(
                files: files, includes: includes, receipts: receipts, collector: collector)
            return (reader.file(request), collector.all)
        }
        for (_, diagnostics) in read { collector.add(diagnostics) }
        all = read.map(\.0)
        self.paths = paths
        self.unlisted = unlisted
        self.indices = indices
        byPath = Dictionary(
            all.enumerated().map { ($1.path.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file at a path, in whatever format it was read.
    func file(at path: String) -> EvidenceFile? { byPath[path.key].map { all[$0] } }

    /// The paths a pattern names, in byte order.
    func paths(_ pattern: GlobPattern) -> [String] { paths[Array(pattern.text.utf8)] ?? [] }

    /// Folders in which a pattern may have files that nobody can see.
    func unlisted(_ pattern: GlobPattern) -> [String] { unlisted[Array(pattern.text.utf8)] ?? [] }

    /// The files a pattern of an entry names and an assessment may know.
    func known(_ pattern: GlobPattern, _ entry: ProjectConfiguration.EvidenceEntry)
        -> [EvidenceFile]
    {
        paths(pattern).compactMap { file($0, format: entry.format) }.filter(\.isKnown)
    }

    /// The bytes of an entry's files, those that its patterns share counted again.
    func byteCount(of entry: ProjectConfiguration.EvidenceEntry) -> Int {
        entry.patterns.reduce(0) { sum, pattern in
            sum + known(pattern.value, entry).reduce(0) { $0 + $1.byteCount }
        }
    }

    /// The file at a path, as an entry wants it read.
    func file(_ path: String, format: Located<String>?) -> EvidenceFile? {
        indices[Array("\(path)\u{0}\(format?.value ?? "")".utf8)].map { all[$0] }
    }

    /// Records beside the files are not evidence themselves.
    private static func listing(
        _ pattern: GlobPattern, in files: any FileTree
    ) -> FolderListing {
        if pattern.isLiteral { return FolderListing(paths: [pattern.path]) }
        let all = files.listing(below: pattern.folder)
        return FolderListing(
            paths: all.paths.filter {
                pattern.matches($0) && !$0.hasSuffix(EvidenceRecord.suffix)
            }, unlisted: all.unlisted.filter { pattern.canMatch(below: $0) })
    }
}
