import MusterParallel
import MusterSource

/// Reads every YAML file of a rule folder.
struct LibraryReader {
    let collector: DiagnosticCollector
    /// Whether the examples of rules are wanted, too.
    var readsExamples = true
    /// The library inside the program.
    var shipped: any FileTree = MemoryFileTree([])

    /// Adds the files below `folder`, which is asked for at `location`, to the library; mistakes come in the order
    /// of the files. Rules that nobody can see are a mistake: a check without them would say too little.
    func read(
        _ files: any FileTree, folder: String, at location: Location,
        into library: inout RuleLibrary
    ) {
        let listing = files.listing(below: folder)
        for hidden in listing.unlisted {
            collector.add(EngineDiagnostics.unlistedFolder(hidden, at: location))
        }
        if listing.paths.isEmpty {
            collector.add(EngineDiagnostics.missingFolder(folder, at: location))
        }
        let paths = listing.paths.filter {
            $0.utf8.suffix(5).elementsEqual(".yaml".utf8)
                || $0.utf8.suffix(4).elementsEqual(".yml".utf8)
        }
        let (readsExamples, shipped) = (readsExamples, shipped)
        let parts = ParallelMap.map(paths, weight: files.byteCount) { path in
            let collector = DiagnosticCollector()
            let reader = LibraryFileReader(
                collector: collector, readsExamples: readsExamples, shipped: shipped)
            return (reader.read(path, in: files), collector.all)
        }
        for (part, diagnostics) in parts {
            collector.add(diagnostics)
            library.append(part)
        }
    }
}
