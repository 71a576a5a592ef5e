public import MusterSource

/// Reads DNS zone files (RFC 1035 section 5, RFC 2308).
public struct ZoneParser: IncludingParser {
    /// `zone`.
    public let name = "zone"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "DNS zone files as BIND, NSD and Knot read them",
            fileNames: [
                "*.zone", "*.zone.txt", "bind/db.*", "zones/db.*", "named.ca", "root.hints",
            ],
            model: """
                {records: [{name, class, type, data, args: [text], ttl? (int, seconds), ...fields}],
                origin?: text, directives: [{name, args: [text]}]}
                Names are in small letters and end in a dot; relative ones are completed by $ORIGIN or by the
                owner of the SOA, and left as they are where the file tells neither. Types and classes are
                in capitals. data is the text of all words, args each without quotes and escapes. Fields by
                type: address (A, AAAA) · target (NS, CNAME, DNAME, PTR) · preference, exchange (MX) ·
                strings: [text], text (TXT, SPF) · priority, weight, port, target (SRV) · mname, rname,
                serial, refresh, retry, expire, minimum (SOA) · flags, tag, value (CAA) · keyTag, algorithm,
                digestType, digest (DS, CDS) · flags, protocol, algorithm, key (DNSKEY, CDNSKEY) ·
                algorithm, fingerprintType, fingerprint (SSHFP) · usage, selector, matching, certificate
                (TLSA, SMIMEA). Numbers and times are ints, times in seconds. $INCLUDE and $GENERATE stand in
                directives and are not followed; an included file is evidence of its own.
                """,
            example: """
                $ORIGIN example.org.
                $TTL 1h
                @     IN SOA ns1 hostmaster ( 2026060101 1d 2h 4w 1h )
                      IN NS  ns1
                      IN MX  10 mail
                      IN TXT "v=spf1 mx -all"
                mail  IN A   192.0.2.25
                """)
    }

    /// Parses the source; of the files it includes it is only said which are missing.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = ZoneReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}
