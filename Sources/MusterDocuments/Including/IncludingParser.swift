public import MusterSource

/// A format whose files name other files that are read in their place, such as nginx's `include`.
///
/// Parsed without those files, an include is a directive like any other. Parsed with them, the document
/// is the whole configuration, and every value keeps the source it stands in.
public protocol IncludingParser: DocumentParser {
    /// Gives the files for an include's pattern as it is written, and the source it is written in.
    ///
    /// They come in the order the program reads them: none if it is known that there are none, nil if
    /// nobody can tell, as with a file that was not collected.
    typealias Inclusions = (_ pattern: String, _ from: Source) -> [Source]?

    /// Parses a source and what it includes; with `including` nil, includes are not followed.
    ///
    /// A file that was not collected is a note; one that is known to be absent, a loop and an endless nesting are
    /// errors. Formats whose files are lists (sudoers, logrotate.d, pg_hba, zones, option files, INI files) leave the included
    /// files to be evidence of their own, and only say which are missing.
    func parse(_ source: Source, including: Inclusions?, limits: ParseLimits) -> ParseOutcome
}

extension IncludingParser {
    /// Itself.
    public var including: (any IncludingParser)? { self }

    /// Parses the whole source; includes stay directives like any other.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        parse(source, including: nil, limits: limits)
    }
}
