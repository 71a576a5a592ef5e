public import MusterSource

/// Reads the keys that may log in to an account: authorized_keys, as sshd(8) describes it.
public struct AuthorizedKeysParser: DocumentParser {
    /// `authorized_keys`.
    public let name = "authorized_keys"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "SSH keys that may log in to an account: authorized_keys",
            fileNames: ["authorized_keys", "authorized_keys2", "*.authorized_keys"],
            model: """
                {keys: [{options: [{name, value}], type, bits (int), key, comment}]}
                Options are in their order, names in small letters, values without their quotes and "" for
                an option that has none. type is the key's, such as "ssh-ed25519"; bits the length of an RSA
                modulus or a DSA prime, or of the curve; key the base64 text, which is public.
                """,
            example: """
                # the backup host
                restrict,command="/usr/bin/rrsync /srv" ssh-ed25519 \
                AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f backup@backup1

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = AuthorizedKeysReader(source, limits: limits)
            return reader.read()
        }
    }
}
