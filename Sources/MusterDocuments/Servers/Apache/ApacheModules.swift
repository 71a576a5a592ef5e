/// The modules that an Apache configuration is known to have loaded where a line of it is read.
///
/// A module may also be compiled in, so one that is not here may be there all the same.
struct ApacheModules {
    /// As `LoadModule` names them. What is asked for TLS is asked of servers that have mod_ssl.
    private var loaded: Set<[UInt8]> = [Array("ssl_module".utf8)]

    /// Takes note of a `LoadModule`.
    mutating func load(_ name: [UInt8]) { loaded.insert(name) }

    /// Whether `<IfModule name>` holds for certain: `ssl_module`, or by the name of its source file `mod_ssl.c`.
    func holds(_ name: [UInt8]) -> Bool {
        if loaded.contains(name) { return true }
        let (prefix, suffix) = (Array("mod_".utf8), Array(".c".utf8))
        guard name.starts(with: prefix), name.suffix(2).elementsEqual(suffix) else { return false }
        return loaded.contains(name.dropFirst(4).dropLast(2) + Array("_module".utf8))
    }
}
