import MusterSource

/// Turns the extensions of a certificate into fields (RFC 5280 section 4.2).
struct CertificateExtensions {
    let decoded: DecodedBytes
    let builder: DocumentBuilder

    private struct Found {
        let identifier: String
        let name: String
        let isCritical: Bool
        let span: Range<Int>
        let nameSpan: Range<Int>
        /// The bytes within the octet string.
        let value: DERElement
    }

    /// The fields, in the order of the model; `end` is where a certificate without extensions has none.
    func pairs(_ rest: DERReader, at end: Int) throws(DERError) -> [(name: String, value: Node?)] {
        let found = try list(rest)
        let empty = decoded.span(end..<end)
        let names = CertificateNames(decoded: decoded, builder: builder)
        let alternatives = first("subjectAltName", found)
        return [
            (
                "alternativeNames",
                try names.alternatives(
                    alternatives?.value.content ?? 0..<0, at: alternatives?.span ?? empty)
            ),
            ("basicConstraints", try first("basicConstraints", found).map(constraints)),
            ("keyUsage", try first("keyUsage", found).map(usage)),
            ("extendedKeyUsage", try first("extendedKeyUsage", found).map(purposes)),
            ("subjectKeyIdentifier", try first("subjectKeyIdentifier", found).map(subjectKey)),
            (
                "authorityKeyIdentifier",
                try first("authorityKeyIdentifier", found).flatMap(authorityKey)
            ),
            ("extensions", builder.makeList(found.map(entry), span: empty)),
        ]
    }

    private func list(_ rest: DERReader) throws(DERError) -> [Found] {
        var level = rest
        guard let wrapper = try level.nextIf(0xA3) else { return [] }
        var outer = level.inside(wrapper)
        var items = outer.inside(try outer.next(DERElement.sequence, "extensions"))
        var found: [Found] = []
        while !items.isAtEnd {
            let item = try items.next(DERElement.sequence, "an extension")
            var parts = items.inside(item)
            let object = try parts.next(DERElement.identifier, "an extension's name")
            let critical = try parts.nextIf(DERElement.boolean)
            let value = try parts.next(DERElement.octetString, "an extension's value")
            let identifier = try parts.identifier(object)
            found.append(
                Found(
                    identifier: identifier,
                    name: ObjectNames.name(identifier, in: ObjectNames.extensions),
                    isCritical: isTrue(critical),
                    span: decoded.span(item.whole), nameSpan: decoded.span(object.content),
                    value: value))
        }
        return found
    }

    private func first(_ name: String, _ found: [Found]) -> Found? {
        found.first { $0.name.utf8.elementsEqual(name.utf8) }
    }

    private func entry(_ found: Found) -> Node {
        builder.makeModel(
            [
                ("id", builder.makeString(found.identifier, span: found.nameSpan)),
                ("name", builder.makeString(found.name, span: found.nameSpan)),
                ("critical", builder.makeBool(found.isCritical, span: found.span)),
            ], span: found.span)
    }

    private func constraints(_ found: Found) throws(DERError) -> Node {
        var outer = DERReader(decoded.bytes, found.value.content)
        let sequence = try outer.next(DERElement.sequence, "basic constraints")
        var parts = outer.inside(sequence)
        let flag = try parts.nextIf(DERElement.boolean)
        let length = try parts.nextIf(DERElement.integer)
        let isCA = isTrue(flag)
        let path = length.flatMap { element -> Node? in
            guard element.content.count <= 4 else { return nil }
            let value = decoded.bytes[element.content].reduce(Int64(0)) { $0 << 8 | Int64($1) }
            return builder.makeInt(value, span: decoded.span(element.whole))
        }
        return builder.makeModel(
            [
                ("ca", builder.makeBool(isCA, span: decoded.span((flag ?? sequence).whole))),
                ("pathLength", path),
            ], span: found.span)
    }

    private func usage(_ found: Found) throws(DERError) -> Node {
        var outer = DERReader(decoded.bytes, found.value.content)
        let element = try outer.next(DERElement.bitString, "key usage")
        let span = decoded.span(element.whole)
        // The first byte counts the unused bits, which DER leaves zero.
        let bits = decoded.bytes[element.content].dropFirst()
        let words = ObjectNames.usages.enumerated().compactMap { number, name -> Node? in
            let index = bits.startIndex + number / 8
            guard index < bits.endIndex, bits[index] & (0x80 >> (number % 8)) != 0 else {
                return nil
            }
            return builder.makeString(name, span: span)
        }
        return builder.makeList(words, span: found.span)
    }

    private func purposes(_ found: Found) throws(DERError) -> Node {
        var outer = DERReader(decoded.bytes, found.value.content)
        var level = outer.inside(try outer.next(DERElement.sequence, "purposes of a key"))
        var words: [Node] = []
        while !level.isAtEnd {
            let object = try level.next(DERElement.identifier, "a purpose")
            let name = ObjectNames.name(try level.identifier(object), in: ObjectNames.purposes)
            words.append(builder.makeString(name, span: decoded.span(object.content)))
        }
        return builder.makeList(words, span: found.span)
    }

    /// False where nothing is said, as DER leaves out what is the default.
    private func isTrue(_ element: DERElement?) -> Bool {
        guard let element else { return false }
        return decoded.bytes[element.content].contains { $0 != 0 }
    }

    private func subjectKey(_ found: Found) throws(DERError) -> Node {
        var outer = DERReader(decoded.bytes, found.value.content)
        return hex(try outer.next(DERElement.octetString, "a key identifier"))
    }

    private func authorityKey(_ found: Found) throws(DERError) -> Node? {
        var outer = DERReader(decoded.bytes, found.value.content)
        var parts = outer.inside(try outer.next(DERElement.sequence, "a key identifier"))
        return try parts.nextIf(0x80).map(hex)
    }

    private func hex(_ element: DERElement) -> Node {
        builder.makeString(
            HexText.of(decoded.bytes[element.content], separator: ":"),
            span: decoded.span(element.content))
    }
}
