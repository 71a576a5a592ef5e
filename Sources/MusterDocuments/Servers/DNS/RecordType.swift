/// What the data of a record type consists of.
struct RecordType {
    /// How one field of the data is read.
    enum Field {
        /// A domain name, made absolute.
        case name
        /// A whole number.
        case number
        /// A length of time, in seconds.
        case time
        /// One word.
        case text
        /// An IP address of 4 or of 16 bytes.
        case address4, address6
        /// All words that are left, put together.
        case rest
    }

    /// In capital letters.
    let name: String
    /// In order; empty where the data is kept as its words alone.
    let fields: [(name: String, kind: Field)]

    /// Types whose data has fields in the document.
    private static let described: [RecordType] = [
        RecordType(name: "A", fields: [("address", .address4)]),
        RecordType(name: "AAAA", fields: [("address", .address6)]),
        RecordType(name: "NS", fields: [("target", .name)]),
        RecordType(name: "CNAME", fields: [("target", .name)]),
        RecordType(name: "DNAME", fields: [("target", .name)]),
        RecordType(name: "PTR", fields: [("target", .name)]),
        RecordType(name: "MX", fields: [("preference", .number), ("exchange", .name)]),
        RecordType(
            name: "SRV",
            fields: [
                ("priority", .number), ("weight", .number), ("port", .number), ("target", .name),
            ]),
        RecordType(
            name: "SOA",
            fields: [
                ("mname", .name), ("rname", .name), ("serial", .number), ("refresh", .time),
                ("retry", .time), ("expire", .time), ("minimum", .time),
            ]),
        RecordType(
            name: "CAA", fields: [("flags", .number), ("tag", .text), ("value", .text)]),
        RecordType(name: "DS", fields: delegation), RecordType(name: "CDS", fields: delegation),
        RecordType(name: "DNSKEY", fields: key), RecordType(name: "CDNSKEY", fields: key),
        RecordType(
            name: "SSHFP",
            fields: [("algorithm", .text), ("fingerprintType", .number), ("fingerprint", .rest)]),
        RecordType(name: "TLSA", fields: association),
        RecordType(name: "SMIMEA", fields: association),
    ]

    private static let delegation: [(name: String, kind: Field)] = [
        ("keyTag", .number), ("algorithm", .text), ("digestType", .number), ("digest", .rest),
    ]
    private static let key: [(name: String, kind: Field)] = [
        ("flags", .number), ("protocol", .number), ("algorithm", .text), ("key", .rest),
    ]
    private static let association: [(name: String, kind: Field)] = [
        ("usage", .number), ("selector", .number), ("matching", .number), ("certificate", .rest),
    ]

    /// Types whose data is kept as words.
    private static let others = [
        "TXT", "SPF", "RRSIG", "NSEC", "NSEC3", "NSEC3PARAM", "HINFO", "NAPTR", "LOC", "RP", "SVCB",
        "HTTPS", "URI", "CERT", "OPENPGPKEY", "AFSDB", "KX", "APL", "DHCID", "HIP", "CSYNC",
        "ZONEMD",
        "EUI48", "EUI64", "IPSECKEY", "KEY", "SIG", "MINFO", "MB", "MG", "MR", "NULL", "WKS", "NXT",
        "A6", "X25", "ISDN", "RT", "NSAP", "PX", "GPOS", "DLV", "TA", "SINK", "NID", "L32", "L64",
        "LP", "TKEY", "TSIG", "OPT", "ANY", "AXFR", "IXFR",
    ]

    /// All of them.
    static let all =
        described + others.map { RecordType(name: $0, fields: []) }

    private static let byName: [[UInt8]: Int] = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { (Array($1.name.utf8), $0) })

    /// The type with this name, in any case; `TYPE` and a number is a type as well (RFC 3597).
    static func named(_ name: some Collection<UInt8>) -> RecordType? {
        let upper = name.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
        if let number = byName[upper] { return all[number] }
        guard upper.starts(with: "TYPE".utf8), upper.count > 4, upper.count < 10,
            upper.dropFirst(4).allSatisfy(ASCII.isDigit)
        else { return nil }
        return RecordType(name: String(decoding: upper, as: UTF8.self), fields: [])
    }
}
