public import MusterSource

/// Reads what dig prints: whole answers, or the bare data of `+short`.
public struct DigParser: DocumentParser {
    /// `dig`.
    public let name = "dig"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "answers of the DNS: the output of dig, whole or +short",
            fileNames: ["*.dig", "*.dig.txt", "dig.txt", "dig-*.txt"],
            model: """
                {queries: [{answered (bool), error, command, server?, status?, opcode?, id? (int),
                flags: [text], edns?: {version (int), flags: [text], udp (int)}, question: [{name, class,
                type}], answer: [record], authority: [record], additional: [record], queryTime? (int,
                milliseconds), when?, size? (int, bytes)}], short: [text]}
                A record is that of the parser `zone`. answered tells whether a server gave any answer, be it
                that there is none; error is what dig said otherwise, such as `connection timed out; no
                servers could be reached`, else "". command is what follows DiG's version. Without a line
                that starts with `;` all lines stand in short, and queries is empty.
                """,
            example: """
                ; <<>> DiG 9.18.24 <<>> example.org mx
                ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711
                ;; flags: qr rd ra ad; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0

                ;; QUESTION SECTION:
                ;example.org.\t\tIN\tMX

                ;; ANSWER SECTION:
                example.org.\t3600\tIN\tMX\t10 mail.example.org.

                ;; Query time: 12 msec
                ;; SERVER: 192.0.2.53#53(192.0.2.53) (UDP)
                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = DigReader(source, limits: limits)
            return reader.read()
        }
    }
}
