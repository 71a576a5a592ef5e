public import MusterSource

/// Reads gettext's message catalogues (PO files).
public struct POParser: DocumentParser {
    /// `po`.
    public let name = "po"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "gettext message catalogues: messages and their translations",
            fileNames: ["*.po", "*.pot"],
            model: """
                {header: {name: text}, messages: [{context, id, plural, translations: [text], translated, fuzzy,
                obsolete (bools), flags, references, comments: [text]}]}
                header is the translation of the empty message, its names in small letters. context is "" and plural
                "" where there is none. translated says that no translation is empty and the message is not fuzzy.
                comments are the lines behind "#" and "#.".
                """,
            example: """
                msgid ""
                msgstr ""
                "Language: de\\n"
                "Content-Type: text/plain; charset=UTF-8\\n"

                #: pages/trust.html:12
                #, fuzzy
                msgid "We notify you within 72 hours."
                msgstr "Wir benachrichtigen Sie binnen 72 Stunden."

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var reader = POReader(source, text.range, limits: limits)
            return reader.read()
        }
    }
}
