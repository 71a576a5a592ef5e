public import MusterSource

/// Reads X.509 certificates (RFC 5280), as PEM with any text around the blocks (RFC 7468) or as DER.
///
/// Nothing of a private key is kept but its type and whether it is encrypted.
public struct CertificateParser: DocumentParser {
    /// `certificate`.
    public let name = "certificate"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "X.509 certificates and chains, PEM or DER; private keys by their type only",
            fileNames: ["*.pem", "*.crt", "*.cer", "*.der", "*.cert"],
            model: """
                {certificates: [{version (int), serial (hexadecimal), subject, issuer, selfIssued (bool), notBefore,
                notAfter (timestamps), key: {algorithm: "rsa", "ec", "ed25519" …, bits (int), curve}, signature:
                {algorithm, hash}, alternativeNames: {dns, ip, email, uri, other: [text]}, basicConstraints: {ca
                (bool), pathLength (int)}, keyUsage: [text], extendedKeyUsage: [text], subjectKeyIdentifier,
                authorityKeyIdentifier, extensions: [{id, name, critical (bool)}]}], blocks: [{type, secret (bool),
                encrypted (bool)}]}
                subject and issuer are {text, commonNames, organizations, attributes: [{type, value}]}, their text as
                in "C=DE, O=Northpost Ltd, CN=mail". basicConstraints, keyUsage, extendedKeyUsage and the identifiers
                are there only if the certificate has the extension. Names of algorithms, curves and extensions are
                those of OpenSSL. blocks are all PEM blocks, whatever their type; encrypted is said of private keys.
                """,
            example: Self.example)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        guard source.count <= min(limits.sourceBytes, Int(UInt32.max) - 1) else {
            return ParseOutcome(
                nil, [ReadingDiagnostics.tooLarge(source, limit: limits.sourceBytes)])
        }
        var reader = CertificateFile(source, limits: limits)
        return reader.read()
    }

    private static let example = """
        -----BEGIN CERTIFICATE-----
        MIIBqjCCAVGgAwIBAgIFTVVTVEUwCgYIKoZIzj0EAwIwITEfMB0GA1UEAwwWbWFp
        bC5ub3J0aHBvc3QuZXhhbXBsZTAeFw0yNjExMjExNDQ5NTdaFw0zNjExMTgxNDQ5
        NTdaMCExHzAdBgNVBAMMFm1haWwubm9ydGhwb3N0LmV4YW1wbGUwWTATBgcqhkjO
        PQIBBggqhkjOPQMBBwNCAARP0UKNbfQfzNKH8n3+9Q6nWpqTJosfOve2UfJslrz0
        pVrVvrhclnks9W3VoWbnXe0EkUjqNBd9tX/ckmMw5W9Lo3YwdDAdBgNVHQ4EFgQU
        TUXou4pAOYm/tR/RUmamfA8B+ZkwHwYDVR0jBBgwFoAUTUXou4pAOYm/tR/RUmam
        fA8B+ZkwDwYDVR0TAQH/BAUwAwEB/zAhBgNVHREEGjAYghZtYWlsLm5vcnRocG9z
        dC5leGFtcGxlMAoGCCqGSM49BAMCA0cAMEQCIBphh74TmovvRFgDISYeNmRH9ZyS
        sTxfQ1iP/tboJKI7AiAzNokv6O7YzVLLkzDF1QJe5n0FzvJsIIPmCtvbsN+BBw==
        -----END CERTIFICATE-----

        """
}
