import MusterSource

/// One pass over a file of certificates.
struct CertificateFile {
    private let source: Source
    private let builder: DocumentBuilder
    private let limits: ParseLimits

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        builder = DocumentBuilder(source)
        self.limits = limits
    }

    /// DER begins with the tag of a sequence, which no PEM file does: its texts begin with a letter or a mark.
    mutating func read() -> ParseOutcome {
        let isDER =
            source.bytes.first == DERElement.sequence && source.bytes.count > 1
            && source.bytes[1] >= 0x80
        return isDER ? readDER() : readPEM()
    }

    private func readDER() -> ParseOutcome {
        guard source.count <= DecodedBytes.largest else {
            return ParseOutcome(
                nil, [ReadingDiagnostics.tooLarge(source, limit: DecodedBytes.largest)])
        }
        let reader = CertificateReader(decoded: DecodedBytes(source), builder: builder)
        do throws(DERError) {
            return finish([try reader.certificate()], blocks: [], [])
        } catch {
            return ParseOutcome(nil, [ToolDiagnostics.badDER(source, error)])
        }
    }

    private func readPEM() -> ParseOutcome {
        var scanner = PEMScanner(source, limits: limits)
        let blocks = scanner.blocks()
        guard !blocks.isEmpty || scanner.diagnostics.hasErrors else {
            return ParseOutcome(nil, [ToolDiagnostics.noPEM(source)])
        }
        var diagnostics = scanner.diagnostics
        let certificates = PEMCertificates(source, builder).read(blocks, &diagnostics)
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        return finish(certificates, blocks: blocks.map(entry), diagnostics.all)
    }

    private func entry(_ block: PEMBlock) -> Node {
        let isSecret = PEMLabel.isSecret(source.bytes[block.label])
        let isEncrypted =
            block.hasEncryptionHeader
            || source.bytes.starts(at: block.label.lowerBound, with: "ENCRYPTED")
        return builder.makeModel(
            [
                ("type", builder.makeString(slice: block.label)),
                ("secret", builder.makeBool(isSecret, span: block.label)),
                // An OpenSSH key says within its data whether it is encrypted, and its data is not read.
                (
                    "encrypted",
                    isSecret && !source.bytes.equals(block.label, "OPENSSH PRIVATE KEY")
                        ? builder.makeBool(isEncrypted, span: block.label) : nil
                ),
            ], span: block.opening)
    }

    private func finish(
        _ certificates: [Node], blocks: [Node], _ diagnostics: [Diagnostic]
    ) -> ParseOutcome {
        let whole = 0..<source.count
        let root = builder.makeModel(
            [
                ("certificates", builder.makeList(certificates, span: whole)),
                ("blocks", builder.makeList(blocks, span: whole)),
            ], span: whole)
        return ParseOutcome(builder.finish(root: root, format: "certificate"), diagnostics)
    }
}
