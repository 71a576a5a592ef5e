import MusterDocuments
import MusterModel
import MusterSource

/// Reads one file of a rule folder; what a file is, its first key says.
struct LibraryFileReader {
    let collector: DiagnosticCollector
    let readsExamples: Bool
    /// The library inside the program.
    let shipped: any FileTree

    /// What the file defines.
    func read(_ path: String, in files: any FileTree) -> RuleLibrary {
        var library = RuleLibrary()
        guard let (document, source, known) = document(path, in: files) else { return library }
        library.sources.append(source)
        let root = document.root
        if document.node(root).kind == .list {
            for element in document.elements(root) { read(document, element, into: &library) }
        } else {
            read(document, root, into: &library)
        }
        if !readsExamples, library.frameworks.isEmpty, known ?? isShipped(source) {
            for index in library.kinds.indices { library.kinds[index].isShipped = true }
            for index in library.rules.indices { library.rules[index].isShipped = true }
        }
        return library
    }

    /// What was parsed, the whole text, and whether the program carries it, if that was asked already.
    private func document(
        _ path: String, in files: any FileTree
    ) -> (document: Document, source: Source, isShipped: Bool?)? {
        if !readsExamples, let short = withoutExamples(path, in: files) { return short }
        return ProjectFile.yaml(path, in: files, collector: collector)
            .map { ($0, $0.sources[0], nil) }
    }

    /// The file up to its examples; nil if it has to be read whole.
    private func withoutExamples(
        _ path: String, in files: any FileTree
    ) -> (document: Document, source: Source, isShipped: Bool?)? {
        guard case .bytes(let bytes) = files.read(path) else { return nil }
        let source = Source(path: path, bytes: bytes)
        let text: ArraySlice<UInt8>
        var known: Bool?
        if let end = ExamplesBlock.start(in: bytes) {
            text = bytes[..<end]
        } else if isShipped(source) {
            text = ExamplesBlock.blanked(bytes)[...]
            known = true
        } else {
            return nil
        }
        let outcome = YAMLParser().parse(Source(path: path, bytes: text), limits: ParseLimits())
        guard let document = outcome.document, outcome.diagnostics.isEmpty else { return nil }
        return (document, source, known)
    }

    /// Whether the program carries the same file under the same path.
    private func isShipped(_ source: Source) -> Bool {
        let known = shipped.byteCount(of: source.path)
        guard known == 0 || known == source.count,
            case .bytes(let bytes) = shipped.read(source.path)
        else { return false }
        return bytes.withUnsafeBytes { UnsafeRawBufferPointer(source.bytes).holdsSame(as: $0) }
    }

    private func read(_ document: Document, _ id: NodeID, into library: inout RuleLibrary) {
        if document.value(id, "rule") != nil {
            if let rule = RuleReader(collector: collector).read(document, id) {
                library.rules.append(rule)
            }
        } else if document.value(id, "kind") != nil {
            if let kind = KindReader(collector: collector).read(document, id) {
                library.kinds.append(kind)
            }
        } else if document.value(id, "framework") != nil {
            if let framework = FrameworkReader(collector: collector).read(document, id) {
                library.frameworks.append(framework)
            }
        } else {
            collector.add(
                EngineDiagnostics.wrongShape(
                    "a file of the rule library",
                    expected: "a mapping with 'rule', 'kind' or 'framework'",
                    at: document.location(id)))
        }
    }
}
