import MusterSource

/// Finds the files an include names, and stops loops and floods.
struct Inclusion {
    /// Gives the files for a pattern; see `IncludingParser`.
    typealias Find = (String, Source) -> [Source]?

    /// Files within files; sshd stops at 16 as well.
    static let deepest = 16

    /// Places to be filled, counted so that files which include each other twice do not multiply.
    private static let most = 4096

    private let find: Find?
    private let limits: ParseLimits
    private var open: [ReadingFile]
    private var known: [ReadingFile]
    private var numbers: [[UInt8]: Int]
    private var taken = 0
    private var bytes: Int

    /// Starts with the file that nothing includes; without `find` no include is followed.
    init(_ source: Source, limits: ParseLimits, find: Find?) {
        self.find = find
        self.limits = limits
        let file = ReadingFile(source, number: 0)
        open = [file]
        known = [file]
        numbers = [Array(source.path.utf8): 0]
        bytes = source.count
    }

    /// Whether includes are followed at all.
    var isFollowed: Bool { find != nil }

    /// The files for a pattern, each to be read between `enter` and `leave`.
    ///
    /// `mayBeAbsent` is for includes that say so themselves; a pattern with a wildcard may always match nothing. What
    /// was not collected is reported in any case: that the host need not have it does not tell that it has none.
    mutating func files(
        for pattern: [UInt8], at place: Location, mayBeAbsent: Bool, builder: DocumentBuilder,
        diagnostics: inout DiagnosticList
    ) -> [ReadingFile] {
        let text = String(decoding: pattern, as: UTF8.self)
        guard let find else { return [] }
        guard open.count <= Self.deepest else {
            diagnostics.add(IncludingDiagnostics.tooDeep(Self.deepest, place))
            return []
        }
        guard let sources = find(text, place.source) else {
            // What may be absent on the host may also be there: nobody looked.
            diagnostics.add(IncludingDiagnostics.notCollected(text, place))
            return []
        }
        if sources.isEmpty, !mayBeAbsent, !pattern.contains(where: Self.isWildcard) {
            diagnostics.add(IncludingDiagnostics.absent(text, place))
        }
        return sources.compactMap { file($0, at: place, builder, &diagnostics) }
    }

    /// Reports an include of which no file was collected, for formats whose included files are evidence of their own.
    ///
    /// `patterns` are the spellings of one include: a path that may be a folder, and that folder's files.
    func expect(
        anyOf patterns: [[UInt8]], at place: Location, diagnostics: inout DiagnosticList
    ) {
        guard let find, let written = patterns.first else { return }
        for pattern in patterns {
            let sources = find(String(decoding: pattern, as: UTF8.self), place.source) ?? []
            // A pattern may match the file it stands in, which says nothing about the others.
            if sources.contains(where: { !$0.path.isSame(as: place.source.path) }) { return }
        }
        let text = String(decoding: written, as: UTF8.self)
        diagnostics.add(IncludingDiagnostics.notCollected(text, place))
    }

    /// Starts to read an included file.
    mutating func enter(_ file: ReadingFile) { open.append(file) }

    /// Goes back to the file that included it.
    mutating func leave() { if open.count > 1 { open.removeLast() } }

    private static func isWildcard(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
    }

    private mutating func file(
        _ source: Source, at place: Location, _ builder: DocumentBuilder,
        _ diagnostics: inout DiagnosticList
    ) -> ReadingFile? {
        let path = Array(source.path.utf8)
        if open.contains(where: { $0.source.path.utf8.elementsEqual(path) }) {
            diagnostics.add(IncludingDiagnostics.loop(source.path, place))
            return nil
        }
        taken += 1
        bytes += source.count
        guard taken <= Self.most, bytes <= limits.sourceBytes else {
            diagnostics.add(IncludingDiagnostics.tooMuch(place))
            return nil
        }
        if let number = numbers[path] { return known[number] }
        var reasons: [Diagnostic] = []
        let text = ReadableText.open(source, limits: limits, diagnostics: &reasons)
        for reason in reasons { diagnostics.add(reason) }
        guard text != nil, let number = builder.add(source) else { return nil }
        let file = ReadingFile(source, number: number)
        numbers[path] = known.count
        known.append(file)
        return file
    }
}
