import MusterSource

/// Tells which arguments of a directive are secrets for the name beside them.
enum NginxSecrets {
    /// Directives that give a variable, a parameter or a header its value.
    private static let giving = [
        "set", "fastcgi_param", "uwsgi_param", "scgi_param", "proxy_set_header", "grpc_set_header",
        "add_header",
    ]

    /// The flags of an argument by its number among `words`, the first of which is the directive.
    static func flags(of number: Int, in words: [NginxToken.Word]) -> Node.Flags {
        let name = words[0].bytes
        if number == 2, giving.contains(where: { name.elementsEqual($0.utf8) }) {
            let isVariable = words[1].bytes.first == UInt8(ascii: "$")
            return SecretFlags.of(
                words[2].bytes, named: words[1].bytes.dropFirst(isVariable ? 1 : 0))
        }
        guard number == 1, name.elementsEqual("env".utf8) else { return [] }
        return SecretFlags.of(assignment: words[1].bytes)
    }
}
