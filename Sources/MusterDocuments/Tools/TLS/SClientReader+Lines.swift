import MusterSource

extension SClientReader {
    /// Looks at one line without the blanks at its ends.
    mutating func take(_ line: Range<Int>) {
        guard !line.isEmpty else { return }
        if bytes.equals(line, "---") || bytes.equals(line, "Server certificate") {
            isInChain = false
        } else if bytes.equals(line, "Certificate chain") {
            isInChain = true
        } else if isInChain {
            takeLink(line)
        } else {
            _ =
                takeError(line) || takePeer(line) || takeSummary(line) || takeBrief(line)
                || takeStaple(line)
        }
    }

    // MARK: Errors

    private mutating func takeError(_ line: Range<Int>) -> Bool {
        if let text = rest(line, after: "connect:errno=") {
            if facts.failure == nil { facts.failure = builder.makeString(slice: text) }
        } else if let text = rest(line, after: "depth=") {
            depth = number(ByteCursor.digits(bytes, text))
        } else if let text = rest(line, after: "verify error:num=") {
            takeVerifyError(text, line)
        } else if bytes.find(UInt8(ascii: ":"), in: line) != nil {
            return takeQueued(line)
        } else {
            return false
        }
        return true
    }

    private mutating func takeVerifyError(_ text: Range<Int>, _ line: Range<Int>) {
        guard let colon = bytes.find(UInt8(ascii: ":"), in: text) else { return }
        let entry = builder.makeModel(
            [
                ("depth", depth), ("code", number(text.lowerBound..<colon)),
                ("text", builder.makeString(slice: colon + 1..<text.upperBound)),
            ], span: line)
        facts.verifyErrors.append(entry)
    }

    /// `THREAD:error:CODE:LIBRARY:FUNCTION:REASON:FILE:LINE:DETAIL`, as ERR_print_errors(3) writes it.
    private mutating func takeQueued(_ line: Range<Int>) -> Bool {
        let fields = parts(line, at: UInt8(ascii: ":"))
        guard fields.count >= 8, bytes.equals(fields[1], "error") else { return false }
        let detail = fields.count > 8 ? fields[8] : fields[7].upperBound..<fields[7].upperBound
        facts.errors.append(
            builder.makeModel(
                [
                    ("library", builder.makeString(slice: fields[3])),
                    ("function", builder.makeString(slice: fields[4])),
                    ("reason", builder.makeString(slice: fields[5])),
                    ("detail", builder.makeString(slice: detail)),
                ], span: line))
        let isConnecting = ["BIO_connect", "BIO_lookup_ex", "BIO_lookup", "BIO_socket"].contains {
            (name: StaticString) in bytes.equals(fields[4], name)
        }
        if isConnecting, !facts.hasFailureText {
            // The system's own words stand in the detail where the reason says no more than that.
            let isVague = bytes.equals(fields[5], "system lib") && !detail.isEmpty
            facts.failure = builder.makeString(slice: isVague ? detail : fields[5])
            facts.hasFailureText = true
        }
        return true
    }

    // MARK: The peer

    private mutating func takePeer(_ line: Range<Int>) -> Bool {
        if let text = rest(line, after: "subject=") {
            set(\.subject, text)
        } else if let text = rest(line, after: "issuer=") {
            set(\.issuer, text)
        } else if let text = rest(line, after: "Peer certificate:") {
            set(\.subject, text)
        } else if let text = rest(line, after: "Peer signing digest:") {
            set(\.signingDigest, text)
        } else if let text = rest(line, after: "Hash used:") {
            set(\.signingDigest, text)
        } else if let text = rest(line, after: "Peer signature type:") {
            set(\.signingType, text)
        } else if let text = rest(line, after: "Signature type:") {
            set(\.signingType, text)
        } else if let text = rest(line, after: "Server Temp Key:") {
            takeTemporaryKey(text)
        } else if let text = rest(line, after: "Peer Temp Key:") {
            takeTemporaryKey(text)
        } else if let text = rest(line, after: "Negotiated TLS1.3 group:") {
            set(\.group, text)
        } else if let text = rest(line, after: "Verified peername:") {
            set(\.verifiedName, text)
        } else {
            return false
        }
        return true
    }

    /// `X25519, 253 bits`, `ECDH, prime256v1, 256 bits` or `DH, 2048 bits`.
    private mutating func takeTemporaryKey(_ text: Range<Int>) {
        guard facts.temporaryKey == nil else { return }
        var words = parts(text, at: UInt8(ascii: ","))
        var bits: Node?
        if words.count > 1, let last = words.last, bytes.equals(last.suffix(5), " bits") {
            bits = number(last.dropLast(5))
            words.removeLast()
        }
        guard let type = words.first, let name = words.last else { return }
        facts.temporaryKey = builder.makeModel(
            [
                ("type", builder.makeString(slice: type)),
                ("name", builder.makeString(slice: name)), ("bits", bits),
            ], span: text)
    }

    private mutating func takeStaple(_ line: Range<Int>) -> Bool {
        if let text = rest(line, after: "OCSP response:") {
            if facts.ocspStapled == nil {
                let isNone = bytes.equals(text, "no response sent")
                facts.ocspStapled = builder.makeBool(!isNone, span: text)
            }
        } else if let text = rest(line, after: "Cert Status:") {
            set(\.ocspStatus, text)
        } else {
            return false
        }
        return true
    }

    /// The text as a value.
    func setting(_ text: Range<Int>) -> Node { builder.makeString(slice: text) }

    /// Keeps the first value of a kind.
    mutating func set(_ path: WritableKeyPath<SClientFacts, Node?>, _ text: Range<Int>) {
        if facts[keyPath: path] == nil { facts[keyPath: path] = setting(text) }
    }
}
