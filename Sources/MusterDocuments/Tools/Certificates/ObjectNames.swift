/// The names of object identifiers, as OpenSSL has them.
enum ObjectNames {
    /// The name, or the identifier itself where there is none.
    static func name(_ identifier: String, in table: [(id: String, name: String)]) -> String {
        table.first { $0.id.utf8.elementsEqual(identifier.utf8) }?.name ?? identifier
    }

    /// Attributes of names (RFC 4519, RFC 5280 appendix A).
    static let attributes: [(id: String, name: String)] = [
        ("2.5.4.3", "CN"), ("2.5.4.4", "SN"), ("2.5.4.5", "serialNumber"), ("2.5.4.6", "C"),
        ("2.5.4.7", "L"), ("2.5.4.8", "ST"), ("2.5.4.9", "street"), ("2.5.4.10", "O"),
        ("2.5.4.11", "OU"), ("2.5.4.12", "title"), ("2.5.4.15", "businessCategory"),
        ("2.5.4.17", "postalCode"), ("2.5.4.42", "GN"), ("2.5.4.97", "organizationIdentifier"),
        ("0.9.2342.19200300.100.1.1", "UID"), ("0.9.2342.19200300.100.1.25", "DC"),
        ("1.2.840.113549.1.9.1", "emailAddress"),
        ("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL"),
        ("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST"),
        ("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC"),
    ]

    /// Public key algorithms.
    static let keys: [(id: String, name: String)] = [
        ("1.2.840.113549.1.1.1", "rsa"), ("1.2.840.113549.1.1.10", "rsa-pss"),
        ("1.2.840.10045.2.1", "ec"), ("1.2.840.10040.4.1", "dsa"), ("1.3.101.110", "x25519"),
        ("1.3.101.111", "x448"), ("1.3.101.112", "ed25519"), ("1.3.101.113", "ed448"),
        ("2.16.840.1.101.3.4.3.17", "ml-dsa-44"), ("2.16.840.1.101.3.4.3.18", "ml-dsa-65"),
        ("2.16.840.1.101.3.4.3.19", "ml-dsa-87"),
    ]

    /// Named elliptic curves.
    static let curves: [(id: String, name: String)] = [
        ("1.2.840.10045.3.1.1", "prime192v1"), ("1.3.132.0.33", "secp224r1"),
        ("1.2.840.10045.3.1.7", "prime256v1"), ("1.3.132.0.34", "secp384r1"),
        ("1.3.132.0.35", "secp521r1"), ("1.3.132.0.10", "secp256k1"),
        ("1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1"), ("1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1"),
        ("1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1"),
    ]

    /// Signature algorithms.
    static let signatures: [(id: String, name: String)] = [
        ("1.2.840.113549.1.1.2", "md2WithRSAEncryption"),
        ("1.2.840.113549.1.1.4", "md5WithRSAEncryption"),
        ("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
        ("1.2.840.113549.1.1.10", "rsassaPss"),
        ("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
        ("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
        ("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
        ("1.2.840.113549.1.1.14", "sha224WithRSAEncryption"),
        ("1.2.840.10040.4.3", "dsa-with-SHA1"), ("2.16.840.1.101.3.4.3.2", "dsa_with_SHA256"),
        ("1.2.840.10045.4.1", "ecdsa-with-SHA1"), ("1.2.840.10045.4.3.1", "ecdsa-with-SHA224"),
        ("1.2.840.10045.4.3.2", "ecdsa-with-SHA256"), ("1.2.840.10045.4.3.3", "ecdsa-with-SHA384"),
        ("1.2.840.10045.4.3.4", "ecdsa-with-SHA512"), ("1.3.101.112", "ED25519"),
        ("1.3.101.113", "ED448"), ("2.16.840.1.101.3.4.3.17", "ML-DSA-44"),
        ("2.16.840.1.101.3.4.3.18", "ML-DSA-65"), ("2.16.840.1.101.3.4.3.19", "ML-DSA-87"),
    ]

    /// Hash functions.
    static let hashes: [(id: String, name: String)] = [
        ("1.3.14.3.2.26", "sha1"), ("2.16.840.1.101.3.4.2.4", "sha224"),
        ("2.16.840.1.101.3.4.2.1", "sha256"), ("2.16.840.1.101.3.4.2.2", "sha384"),
        ("2.16.840.1.101.3.4.2.3", "sha512"),
    ]

    /// Extensions of certificates (RFC 5280 section 4.2).
    static let extensions: [(id: String, name: String)] = [
        ("2.5.29.14", "subjectKeyIdentifier"), ("2.5.29.15", "keyUsage"),
        ("2.5.29.17", "subjectAltName"), ("2.5.29.18", "issuerAltName"),
        ("2.5.29.19", "basicConstraints"), ("2.5.29.30", "nameConstraints"),
        ("2.5.29.31", "crlDistributionPoints"), ("2.5.29.32", "certificatePolicies"),
        ("2.5.29.35", "authorityKeyIdentifier"), ("2.5.29.36", "policyConstraints"),
        ("2.5.29.37", "extendedKeyUsage"), ("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"),
        ("1.3.6.1.5.5.7.1.24", "tlsfeature"), ("1.3.6.1.4.1.11129.2.4.2", "ct_precert_scts"),
    ]

    /// Purposes of a key (RFC 5280 section 4.2.1.12).
    static let purposes: [(id: String, name: String)] = [
        ("1.3.6.1.5.5.7.3.1", "serverAuth"), ("1.3.6.1.5.5.7.3.2", "clientAuth"),
        ("1.3.6.1.5.5.7.3.3", "codeSigning"), ("1.3.6.1.5.5.7.3.4", "emailProtection"),
        ("1.3.6.1.5.5.7.3.8", "timeStamping"), ("1.3.6.1.5.5.7.3.9", "OCSPSigning"),
        ("2.5.29.37.0", "anyExtendedKeyUsage"),
    ]

    /// Bits of keyUsage, the first bit first (RFC 5280 section 4.2.1.3).
    static let usages = [
        "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment",
        "keyAgreement", "keyCertSign", "cRLSign", "encipherOnly", "decipherOnly",
    ]
}
