import MusterSource

/// Turns the names of certificates into nodes.
struct CertificateNames {
    let decoded: DecodedBytes
    let builder: DocumentBuilder

    /// `{text, commonNames, organizations, attributes: [{type, value}]}` of a distinguished name.
    func name(_ element: DERElement) throws(DERError) -> Node {
        let level = DERReader(decoded.bytes, element.content)
        var sets = level
        var text: [UInt8] = []
        var common: [Node] = []
        var organizations: [Node] = []
        var attributes: [Node] = []
        while !sets.isAtEnd {
            var set = sets.inside(try sets.next(DERElement.set, "a part of a name"))
            while !set.isAtEnd {
                let pair = try set.next(DERElement.sequence, "an attribute of a name")
                var inner = set.inside(pair)
                let object = try inner.next(DERElement.identifier, "an attribute's type")
                let type = ObjectNames.name(
                    try inner.identifier(object), in: ObjectNames.attributes)
                let value = try inner.next()
                let bytes = CertificateText.utf8(value, decoded.bytes)
                let node = builder.makeString(bytes: bytes, span: decoded.span(value.content))
                if type.utf8.elementsEqual("CN".utf8) { common.append(node) }
                if type.utf8.elementsEqual("O".utf8) { organizations.append(node) }
                if !text.isEmpty { text += ", ".utf8 }
                text += type.utf8
                text += "=".utf8
                text += bytes
                attributes.append(
                    builder.makeModel(
                        [
                            ("type", builder.makeString(type, span: decoded.span(object.content))),
                            ("value", node),
                        ], span: decoded.span(pair.whole)))
            }
        }
        let span = decoded.span(element.whole)
        return builder.makeModel(
            [
                ("text", builder.makeString(bytes: text, span: span)),
                ("commonNames", builder.makeList(common, span: span)),
                ("organizations", builder.makeList(organizations, span: span)),
                ("attributes", builder.makeList(attributes, span: span)),
            ], span: span)
    }

    /// `{dns, ip, email, uri, other}` of the names in subjectAltName (RFC 5280 section 4.2.1.6).
    func alternatives(_ content: Range<Int>, at place: Range<Int>) throws(DERError) -> Node {
        var lists: [[Node]] = Array(repeating: [], count: 5)
        var outer = DERReader(decoded.bytes, content)
        if !outer.isAtEnd {
            var names = outer.inside(try outer.next(DERElement.sequence, "alternative names"))
            while !names.isAtEnd {
                let name = try names.next()
                let span = decoded.span(name.content)
                let content = decoded.bytes[name.content]
                switch name.tag {
                case 0x82: lists[0].append(plain(content, span))
                case 0x87: lists[1].append(builder.makeString(AddressText.of(content), span: span))
                case 0x81: lists[2].append(plain(content, span))
                case 0x86: lists[3].append(plain(content, span))
                default: lists[4].append(builder.makeString(kind(name.tag), span: span))
                }
            }
        }
        let names = ["dns", "ip", "email", "uri", "other"]
        return builder.makeModel(
            zip(names, lists).map { ($0, builder.makeList($1, span: place)) }, span: place)
    }

    private func plain(_ content: ArraySlice<UInt8>, _ span: Range<Int>) -> Node {
        let text = String(decoding: content, as: UTF8.self)
        return builder.makeString(text, span: span)
    }

    private func kind(_ tag: UInt8) -> String {
        switch tag {
        case 0xA0: "otherName"
        case 0xA3: "x400Address"
        case 0xA4: "directoryName"
        case 0xA5: "ediPartyName"
        case 0x88: "registeredID"
        default: "unknown"
        }
    }
}
