import MusterSource

/// Turns the certificates among PEM blocks into nodes.
struct PEMCertificates {
    private let source: Source
    private let builder: DocumentBuilder

    init(_ source: Source, _ builder: DocumentBuilder) {
        self.source = source
        self.builder = builder
    }

    /// One node a certificate, in order; what is wrong with one does not keep the others from being read.
    func read(_ blocks: [PEMBlock], _ diagnostics: inout DiagnosticList) -> [Node] {
        var nodes: [Node] = []
        for block in blocks where PEMLabel.isCertificate(source.bytes[block.label]) {
            if diagnostics.isFull { break }
            if let node = read(block, &diagnostics) { nodes.append(node) }
        }
        return nodes
    }

    private func read(_ block: PEMBlock, _ diagnostics: inout DiagnosticList) -> Node? {
        var place: DecodedBytes?
        do throws(DERError) {
            let decoded = try DecodedBytes(base64: block.body, of: source)
            place = decoded
            let reader = CertificateReader(decoded: decoded, builder: builder)
            let isTrusted = PEMLabel.isTrusted(source.bytes[block.label])
            return try reader.certificate(mayHaveMore: isTrusted)
        } catch {
            let span = error.isInSource ? error.range : place?.span(error.range) ?? block.opening
            diagnostics.add(ToolDiagnostics.badCertificate(Location(source, span), error.message))
            return nil
        }
    }
}
