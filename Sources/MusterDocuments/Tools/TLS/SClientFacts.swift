import MusterSource

/// What a transcript has told so far.
struct SClientFacts {
    /// The line that says the connection stands.
    var connected: Range<Int>?
    /// The error that says it does not, or the line with the error's number.
    var failure: Node?
    /// The failure is told in words, not by a number.
    var hasFailureText = false
    /// The transcript was made with `-brief`, which prints no summary.
    var isBrief = false
    /// The line behind the verify return code has come: the rest is the server's.
    var isEnded = false

    var protocolName: Node?
    var cipher: Node?
    var verifyCode: (code: Node, text: Node, isOK: Bool, span: Range<Int>)?
    var subject: Node?
    var issuer: Node?
    var keyBits: Node?
    var temporaryKey: Node?
    var group: Node?
    var signingDigest: Node?
    var signingType: Node?
    var renegotiation: Node?
    var compression: Node?
    var alpn: Node?
    var extendedMasterSecret: Node?
    var verifiedName: Node?
    var ocspStapled: Node?
    var ocspStatus: Node?

    var links: [SClientLink] = []
    var verifyErrors: [Node] = []
    var errors: [Node] = []

    /// Whether both sides agreed on a cipher.
    var hasHandshake: Bool { cipher != nil }
}
