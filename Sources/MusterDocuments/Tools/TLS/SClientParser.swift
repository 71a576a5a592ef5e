public import MusterSource

/// Reads what `openssl s_client` prints about one connection, also with `-brief`, `-showcerts` and `-status`.
///
/// Only what stands before the end of the summary is read: what the server sent afterwards could say anything.
public struct SClientParser: DocumentParser {
    /// `s_client`.
    public let name = "s_client"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "the transcript of one openssl s_client connection",
            fileNames: ["*.s_client", "*.s_client.txt", "s_client.txt", "*-s_client.txt"],
            model: """
                {connected (bool), reason (why not), handshake (bool), protocol, cipher, verify: {code (int), text,
                ok (bool)}, subject, issuer, keyBits (int), temporaryKey: {type, name, bits (int)}, group, signing:
                {digest, type}, renegotiation ("secure" or "insecure"), compression, alpn, extendedMasterSecret
                (bool), verifiedName, ocsp: {stapled (bool), status}, chain: [{depth (int), subject, issuer, key:
                {type, bits (int)}, signature, notBefore, notAfter (timestamps)}], certificates (as the format
                'certificate' has them), verifyErrors: [{depth (int), code (int), text}], errors: [{library, function,
                reason, detail}]}
                The lists are always there; other fields only where the transcript says so, and what a handshake
                decides (protocol, cipher, verify) only if handshake is true: openssl prints 'Verify return code: 0
                (ok)' even where none took place.
                """,
            example: """
                CONNECTED(00000003)
                ---
                Server certificate
                subject=CN = mail.northpost.example
                issuer=CN = Example CA
                ---
                Server Temp Key: X25519, 253 bits
                ---
                New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384
                Server public key is 2048 bit
                Verify return code: 0 (ok)
                ---

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var reader = SClientReader(source, text.range, limits: limits)
            return reader.read()
        }
    }
}
