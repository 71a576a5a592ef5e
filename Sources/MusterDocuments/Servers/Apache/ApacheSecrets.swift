import MusterSource

/// Tells which directives of Apache hold what must not be shown.
enum ApacheSecrets {
    private static let directives = [
        "authldapbindpassword", "sessioncryptopassphrase", "dbdparams", "authbasicfake",
    ]
    private static let variables = ["setenv", "define"]

    /// The flags for the arguments of a directive, whose name is in small letters.
    static func flags(of name: [UInt8], _ args: [[UInt8]]) -> Node.Flags {
        if directives.contains(where: { name.elementsEqual($0.utf8) }) { return .secret }
        if variables.contains(where: { name.elementsEqual($0.utf8) }), args.count > 1 {
            return SecretFlags.of(args[1], named: args[0])
        }
        return []
    }
}
