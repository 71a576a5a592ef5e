/// What nginx says about blocks whose directives come from the blocks around them, too.
enum NginxScope {
    /// Blocks in which settings are in force.
    private static let scopes = [
        "http", "stream", "mail", "server", "location", "if", "limit_except",
    ]
    /// Blocks that take nothing from the file around them but the error log.
    private static let outermost = ["http", "stream", "mail"]
    /// Directives that are about the block they stand in and no other.
    private static let local: Set<[UInt8]> = Set(
        [
            "listen", "server_name", "include", "return", "rewrite", "set", "break", "try_files",
            "alias", "internal", "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass",
            "grpc_pass", "memcached_pass", "stub_status", "empty_gif", "flv", "mp4", "perl",
            "limit_conn_zone", "limit_req_zone", "log_format", "proxy_cache_path", "geoip_country",
            "fastcgi_cache_path", "uwsgi_cache_path", "scgi_cache_path",
        ].map { Array($0.utf8) })

    /// Whether a block of this name holds settings in force.
    static func isScope(_ name: [UInt8]) -> Bool {
        scopes.contains { name.elementsEqual($0.utf8) }
    }

    /// Whether a block of this name takes a directive from the block around it.
    static func inherits(_ directive: [UInt8], into block: [UInt8]) -> Bool {
        if outermost.contains(where: { block.elementsEqual($0.utf8) }) {
            return directive.elementsEqual("error_log".utf8)
        }
        return !local.contains(directive)
    }
}
