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

        fileprivate var key: [UInt8] { EvidenceFiles.key(path, format) }
    }

    /// In the order in which muster.yaml names them.
    private(set) var all: [EvidenceFile]
    /// What is wrong beside files of rows, by their place in `all`: whoever reads one as a whole finds it again.
    private var held: [Int: [Diagnostic]] = [:]
    private let requests: [Request]
    /// Reads as a whole what was to be read in parts.
    private let readWhole:
        @Sendable (Request, EvidenceFile, RowProblem) -> (EvidenceFile, [Diagnostic])
    private let paths: [[UInt8]: [String]]
    private let unlisted: [[UInt8]: [String]]
    private let indices: [[UInt8]: Int]
    /// The first file of each path.
    private let byPath: [TextKey: Int]

    /// Reads the evidence of a project, out of another tree if one is given; the files are parsed side by side.
    /// What `known` holds is not read again, but for the file at `changed` and those that include it. Files of rows
    /// with more than `rowBytes` bytes are not parsed yet.
    init(
        of project: Project, in tree: (any FileTree)? = nil, collector: DiagnosticCollector,
        reusing known: EvidenceFiles? = nil, but changed: String = "", rowBytes: Int? = nil
    ) {
        self.init(
            project.configuration.evidence, in: tree ?? project.files, receipts: project.receipts,
            collector: collector, reusing: known, but: changed, rowBytes: rowBytes)
    }

    init(
        _ entries: [ProjectConfiguration.EvidenceEntry], in files: any FileTree,
        receipts: EvidenceReceipts, collector: DiagnosticCollector,
        reusing known: EvidenceFiles? = nil, but changed: String = "", rowBytes: Int? = nil
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
            let rows = rowBytes.flatMap { reader.rows(request, partBytes: $0) }
            return (rows ?? reader.file(request), collector.all)
        }
        self.requests = requests
        readWhole = { request, file, problem in
            let collector = DiagnosticCollector()
            let reader = EvidenceReader(
                files: files, includes: includes, receipts: receipts, collector: collector)
            return (reader.file(request, insteadOf: file, because: problem), collector.all)
        }
        all = read.map(\.0)
        for (place, (file, diagnostics)) in read.enumerated() {
            if file.rows == nil { collector.add(diagnostics) } else { held[place] = diagnostics }
        }
        self.paths = paths
        self.unlisted = unlisted
        self.indices = indices
        byPath = Dictionary(
            all.enumerated().map { ($1.path.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is to be said of the files of rows that are not parsed as a whole.
    var heldDiagnostics: [Diagnostic] { held.keys.sorted().flatMap { held[$0] ?? [] } }

    /// Reads files of rows as a whole after all, by their place in `all`.
    func whole(_ problems: [Int: RowProblem], _ collector: DiagnosticCollector) -> EvidenceFiles {
        let places = problems.keys.sorted()
        let (requests, all, readWhole) = (requests, all, readWhole)
        let read = ParallelMap.map(
            places.compactMap { place in problems[place].map { (place, $0) } }
        ) {
            place, problem in readWhole(requests[place], all[place], problem)
        }
        var files = self
        for (place, (file, diagnostics)) in zip(places, read) {
            files.all[place] = file
            files.held[place] = nil
            collector.add(diagnostics)
        }
        return files
    }

    /// The places in `all` of the files that an entry names.
    func places(of entry: ProjectConfiguration.EvidenceEntry) -> [Int] {
        entry.patterns.flatMap { pattern in
            paths(pattern.value).compactMap { place($0, format: entry.format) }
        }
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
        place(path, format: format).map { all[$0] }
    }

    /// Where that file stands in `all`.
    func place(_ path: String, format: Located<String>?) -> Int? {
        indices[Self.key(path, format)]
    }

    private static func key(_ path: String, _ format: Located<String>?) -> [UInt8] {
        Array("\(path)\u{0}\(format?.value ?? "")".utf8)
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
