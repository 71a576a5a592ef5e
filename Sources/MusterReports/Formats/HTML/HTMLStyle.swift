/// The page's style sheet and the policy that allows it and nothing else.
enum HTMLStyle {
    /// In the order in which they stand in the page.
    static let parts: [StaticString] = [colours, text, layout, tables, print]

    /// SHA-256 of the style sheet in Base64; a test computes it again.
    static let digest = "PdsNMcfcnO8UfTWK892nw2BSMGmIE+2ly6dEHGzMkIo="

    /// No scripts, no images, no fonts, no forms, no outside requests (CSP level 3).
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
}
