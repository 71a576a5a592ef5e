import MusterSource

/// Turns the DER of one certificate (RFC 5280 section 4.1) into a node.
struct CertificateReader {
    let decoded: DecodedBytes
    let builder: DocumentBuilder

    /// Reads the certificate that begins with the first byte.
    ///
    /// `mayHaveMore` says that OpenSSL's trust settings may follow it.
    func certificate(mayHaveMore: Bool = false) throws(DERError) -> Node {
        var level = DERReader(decoded.bytes, 0..<decoded.bytes.count)
        let whole = try level.next(DERElement.sequence, "a certificate")
        guard level.isAtEnd || mayHaveMore else {
            let rest = whole.whole.upperBound..<decoded.bytes.count
            throw DERError(rest, "data behind the certificate")
        }
        var parts = level.inside(whole)
        let signed = try parts.next(DERElement.sequence, "the signed part of a certificate")
        let algorithm = try parts.next(DERElement.sequence, "a signature algorithm")
        _ = try parts.next(DERElement.bitString, "a signature")
        return try read(parts.inside(signed), algorithm: algorithm, whole: whole.whole)
    }

    private func read(
        _ signed: DERReader, algorithm: DERElement, whole: Range<Int>
    ) throws(DERError) -> Node {
        var level = signed
        let version = try version(&level)
        let serial = try level.next(DERElement.integer, "a serial number")
        _ = try level.next(DERElement.sequence, "a signature algorithm")
        let issuer = try level.next(DERElement.sequence, "an issuer")
        let validity = try level.next(DERElement.sequence, "a validity")
        let subject = try level.next(DERElement.sequence, "a subject")
        let key = try level.next(DERElement.sequence, "a public key")
        var times = level.inside(validity)
        let notBefore = try time(&times)
        let notAfter = try time(&times)
        _ = try level.nextIf(0x81)
        _ = try level.nextIf(0x82)
        let extensions = CertificateExtensions(decoded: decoded, builder: builder)
        let isSelfIssued = level.bytes[issuer.content] == level.bytes[subject.content]
        let signature = try signature(algorithm, level)
        let names = CertificateNames(decoded: decoded, builder: builder)
        var pairs: [(name: String, value: Node?)] = [
            ("version", version),
            ("serial", builder.makeString(hex(serial.content), span: span(serial.whole))),
            ("subject", try names.name(subject)), ("issuer", try names.name(issuer)),
            ("selfIssued", builder.makeBool(isSelfIssued, span: span(issuer.whole))),
            ("notBefore", notBefore), ("notAfter", notAfter),
            ("key", try CertificateKey(decoded: decoded, builder: builder).key(key)),
            ("signature", signature),
        ]
        pairs += try extensions.pairs(level, at: whole.upperBound)
        return builder.makeModel(pairs, span: span(whole))
    }

    private func span(_ range: Range<Int>) -> Range<Int> { decoded.span(range) }

    /// 1 where nothing is said (RFC 5280 section 4.1.2.1).
    private func version(_ level: inout DERReader) throws(DERError) -> Node {
        guard let element = try level.nextIf(0xA0) else {
            let place = span(0..<0)
            return builder.makeInt(1, span: place)
        }
        var inner = level.inside(element)
        let number = try inner.next(DERElement.integer, "a version")
        guard number.content.count == 1, decoded.bytes[number.content.lowerBound] < 3 else {
            throw DERError(number.whole, "expected a version from 1 to 3")
        }
        let value = Int64(decoded.bytes[number.content.lowerBound]) + 1
        return builder.makeInt(value, span: span(number.whole))
    }

    /// The digits as `openssl x509 -serial` prints them: in capitals, without the sign byte of a positive number.
    private func hex(_ content: Range<Int>) -> String {
        var digits = decoded.bytes[content]
        if digits.count > 1, digits.first == 0 { digits = digits.dropFirst() }
        return HexText.of(digits, separator: "")
    }

    private func time(_ level: inout DERReader) throws(DERError) -> Node {
        let element = try level.next()
        guard let moment = CertificateTime.parse(element, decoded.bytes) else {
            throw DERError(element.whole, "expected a time such as 261121144136Z")
        }
        return builder.makeTimestamp(moment, span: span(element.content))
    }

    private func signature(_ element: DERElement, _ level: DERReader) throws(DERError) -> Node {
        var inner = level.inside(element)
        let object = try inner.next(DERElement.identifier, "an algorithm")
        let identifier = try inner.identifier(object)
        let name = ObjectNames.name(identifier, in: ObjectNames.signatures)
        let place = span(object.content)
        var hash = SignatureHash.of(name)
        if name.utf8.elementsEqual("rsassaPss".utf8) { hash = try SignatureHash.ofPSS(&inner) }
        return builder.makeModel(
            [
                ("algorithm", builder.makeString(name, span: place)),
                ("hash", hash.map { builder.makeString($0, span: place) }),
            ], span: span(element.whole))
    }
}
