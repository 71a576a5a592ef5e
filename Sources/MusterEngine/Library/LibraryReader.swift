import MusterDocuments
import MusterModel
import MusterParallel
import MusterSource

/// Reads every YAML file of a rule folder; what a file is, its first key says.
struct LibraryReader {
    let collector: DiagnosticCollector

    /// Adds the files below `folder` to the library.
    func read(_ files: any FileTree, folder: String, into library: inout RuleLibrary) {
        let paths = files.paths(below: folder).filter {
            $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
        }
        let parsed = ParallelMap.map(paths) { path in
            let collector = DiagnosticCollector()
            return (ProjectFile.yaml(path, in: files, collector: collector), collector.all)
        }
        for (document, diagnostics) in parsed {
            collector.add(diagnostics)
            guard let document else { continue }
            library.sources.append(document.sources[0])
            let root = document.root
            if document.node(root).kind == .list {
                for element in document.elements(root) { read(document, element, into: &library) }
            } else {
                read(document, root, into: &library)
            }
        }
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
