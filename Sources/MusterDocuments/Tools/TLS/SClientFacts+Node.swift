import MusterSource

extension SClientFacts {
    /// The document's root.
    func node(_ builder: DocumentBuilder, certificates: [Node], span: Range<Int>) -> Node {
        let hasStarted = connected != nil || (failure == nil && !errors.isEmpty)
        let place = connected ?? failure.map { Self.span($0) } ?? span.lowerBound..<span.lowerBound
        var pairs: [(name: String, value: Node?)] = [
            ("connected", builder.makeBool(hasStarted, span: place)),
            ("reason", hasStarted ? nil : failure),
            ("handshake", builder.makeBool(hasHandshake, span: cipher.map(Self.span) ?? place)),
        ]
        if hasHandshake { pairs += agreed(builder) }
        pairs += [
            ("chain", builder.makeList(links.map { $0.node(builder) }, span: span)),
            ("certificates", builder.makeList(certificates, span: span)),
            ("verifyErrors", builder.makeList(verifyErrors, span: span)),
            ("errors", builder.makeList(errors, span: span)),
        ]
        return builder.makeModel(pairs, span: span)
    }

    /// What only a handshake settles.
    private func agreed(_ builder: DocumentBuilder) -> [(name: String, value: Node?)] {
        let verify = verifyCode.map { verify in
            builder.makeModel(
                [
                    ("code", verify.code.kind == .null ? nil : verify.code),
                    ("text", verify.text),
                    ("ok", builder.makeBool(verify.isOK, span: verify.span)),
                ], span: verify.span)
        }
        let signing = joined([("digest", signingDigest), ("type", signingType)], builder)
        let staple = joined([("stapled", ocspStapled), ("status", ocspStatus)], builder)
        return [
            ("protocol", protocolName), ("cipher", cipher), ("verify", verify),
            ("subject", subject), ("issuer", issuer), ("keyBits", keyBits),
            ("temporaryKey", temporaryKey), ("group", group), ("signing", signing),
            ("renegotiation", renegotiation), ("compression", compression), ("alpn", alpn),
            ("extendedMasterSecret", extendedMasterSecret), ("verifiedName", verifiedName),
            ("ocsp", staple),
        ]
    }

    /// A map of what there is; nil if there is nothing.
    private func joined(
        _ pairs: [(name: String, value: Node?)], _ builder: DocumentBuilder
    ) -> Node? {
        let spans = pairs.compactMap { $0.value.map(Self.span) }
        guard let first = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max()
        else { return nil }
        return builder.makeModel(pairs, span: first..<end)
    }

    private static func span(_ node: Node) -> Range<Int> {
        Int(node.start)..<Int(node.start + node.length)
    }
}
