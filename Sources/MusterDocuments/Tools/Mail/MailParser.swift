public import MusterSource

/// Reads one mail message (RFC 5322) with its header fields decoded (RFC 2047); the body stays as its lines.
public struct MailParser: DocumentParser {
    /// `mail`.
    public let name = "mail"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "a mail message: header fields, addresses, dates, DKIM tags",
            fileNames: ["*.eml", "*.mail", "*.msg.txt"],
            model: """
                {headers: [{name, value}], header: {name: first value}, from, sender, replyTo, to, cc, bcc: [{name,
                address}], date (timestamp), subject, messageId, received: [{text, date}], dkim: [{tag: text}],
                authenticationResults: [text], body: [text]}
                Names of headers are in small letters, values unfolded and decoded. The lists are always there; date,
                subject and messageId only if the message has them. A date that is none is a fault: reading it makes
                the verdict undetermined. The body's lines are as they stand, encoded or not.
                """,
            example: """
                From: Northpost Security <security@northpost.example>
                To: "Example, Inc." <privacy@customer.example>
                Date: Sun, 01 Nov 2026 09:30:00 +0100
                Subject: =?utf-8?Q?Incident_notice_=E2=80=93_part_one?=

                Dear customer,

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var reader = MailReader(source, text.range, limits: limits)
            return reader.read()
        }
    }
}
