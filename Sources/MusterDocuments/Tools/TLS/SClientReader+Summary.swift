import MusterSource

extension SClientReader {
    /// The lines of the summary and of the session.
    mutating func takeSummary(_ line: Range<Int>) -> Bool {
        if let text = value(line, of: "Verify return code") {
            takeVerifyCode(text)
        } else if let text = value(line, of: "Protocol") {
            set(\.protocolName, text)
        } else if let text = value(line, of: "Cipher") {
            takeCipher(text)
        } else if let text = rest(line, after: "New,") ?? rest(line, after: "Reused,") {
            takeAgreement(text)
        } else if let text = rest(line, after: "Server public key is ") {
            if facts.keyBits == nil { facts.keyBits = number(ByteCursor.digits(bytes, text)) }
        } else if let text = rest(line, after: "Secure Renegotiation IS ") {
            takeRenegotiation(text)
        } else if let text = value(line, of: "Compression") {
            set(\.compression, text)
        } else if let text = value(line, of: "ALPN protocol") {
            set(\.alpn, text)
        } else if let text = value(line, of: "Extended master secret") {
            if facts.extendedMasterSecret == nil {
                facts.extendedMasterSecret = builder.makeBool(
                    bytes.equals(text, "yes"), span: text)
            }
        } else {
            return false
        }
        return true
    }

    /// `18 (self-signed certificate)`.
    private mutating func takeVerifyCode(_ text: Range<Int>) {
        let digits = ByteCursor.digits(bytes, text)
        let words = bytes.trimmed(digits.upperBound..<text.upperBound)
        guard facts.verifyCode == nil, let code = number(digits), words.count >= 2 else { return }
        facts.verifyCode = (
            code, builder.makeString(slice: words.dropFirst().dropLast()), code.payload == 0, text
        )
    }

    /// `TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384`.
    ///
    /// The version is the cipher's, the first one that had it; only for TLS 1.3 is it the connection's too.
    private mutating func takeAgreement(_ text: Range<Int>) {
        guard let comma = bytes.find(UInt8(ascii: ","), in: text),
            let cipher = rest(bytes.trimmed(comma + 1..<text.upperBound), after: "Cipher is ")
        else { return }
        takeCipher(cipher)
        let version = text.lowerBound..<comma
        if bytes.equals(version, "TLSv1.3") { set(\.protocolName, version) }
    }

    private mutating func takeCipher(_ text: Range<Int>) {
        guard !bytes.equals(text, "(NONE)"), !bytes.equals(text, "0000"), !text.isEmpty else {
            return
        }
        set(\.cipher, text)
    }

    private mutating func takeRenegotiation(_ text: Range<Int>) {
        guard facts.renegotiation == nil else { return }
        let isSecure = bytes.equals(text, "supported")
        facts.renegotiation = builder.makeString(isSecure ? "secure" : "insecure", span: text)
    }

    // MARK: -brief

    mutating func takeBrief(_ line: Range<Int>) -> Bool {
        if bytes.equals(line, "CONNECTION ESTABLISHED") {
            facts.isBrief = true
            facts.connected = facts.connected ?? line
        } else if let text = rest(line, after: "Protocol version:") {
            set(\.protocolName, text)
        } else if let text = rest(line, after: "Ciphersuite:") {
            takeCipher(text)
        } else if facts.isBrief, let text = rest(line, after: "Verification:") {
            takeVerification(code: 0, text, isOK: bytes.equals(text, "OK"))
        } else if facts.isBrief, let text = rest(line, after: "Verification error:") {
            takeVerification(code: nil, text, isOK: false)
        } else {
            return false
        }
        return true
    }

    /// Without a summary the number of an error is only in the error's own line.
    private mutating func takeVerification(code: Int64?, _ text: Range<Int>, isOK: Bool) {
        guard facts.verifyCode == nil else { return }
        let number = code.map { builder.makeInt($0, span: text) }
        let words = builder.makeString(slice: text)
        facts.verifyCode = (number ?? builder.makeNull(span: text), words, isOK, text)
    }

    // MARK: The chain

    /// The four lines of a certificate of the chain, told by their letters.
    mutating func takeLink(_ line: Range<Int>) {
        let digits = ByteCursor.digits(bytes, line)
        if !digits.isEmpty, let text = rest(digits.upperBound..<line.upperBound, after: " s:"),
            let depth = number(digits)
        {
            facts.links.append(
                SClientLink(start: line.lowerBound, depth: depth, subject: setting(text)))
            return
        }
        guard let last = facts.links.indices.last else { return }
        if let text = rest(line, after: "i:") {
            facts.links[last].issuer = setting(text)
        } else if let text = rest(line, after: "a:PKEY:") {
            takeLinkKey(text, last)
        } else if let text = rest(line, after: "v:NotBefore:") {
            takeLinkDates(text, last)
        }
    }

    /// `rsaEncryption, 2048 (bit); sigalg: RSA-SHA256`.
    private mutating func takeLinkKey(_ text: Range<Int>, _ link: Int) {
        let halves = parts(text, at: UInt8(ascii: ";"))
        let words = parts(halves[0], at: UInt8(ascii: ","))
        facts.links[link].keyType = setting(words[0])
        if words.count > 1 {
            facts.links[link].keyBits = number(ByteCursor.digits(bytes, words[1]))
        }
        if halves.count > 1, let name = rest(halves[1], after: "sigalg:") {
            facts.links[link].signature = setting(name)
        }
    }

    /// `Nov 21 14:41:36 2026 GMT; NotAfter: Feb 19 14:41:36 2027 GMT`.
    private mutating func takeLinkDates(_ text: Range<Int>, _ link: Int) {
        let halves = parts(text, at: UInt8(ascii: ";"))
        facts.links[link].notBefore = date(halves[0])
        if halves.count > 1, let after = rest(halves[1], after: "NotAfter:") {
            facts.links[link].notAfter = date(after)
        }
    }

    private mutating func date(_ text: Range<Int>) -> Node? {
        guard let moment = OpenSSLDate.parse(bytes, text) else {
            diagnostics.add(
                ToolDiagnostics.badDate(Location(source, text), expected: OpenSSLDate.sample))
            return nil
        }
        return builder.makeTimestamp(moment, span: text)
    }
}
