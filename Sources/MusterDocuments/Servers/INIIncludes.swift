import MusterSource

/// Tells which settings of an INI file name other files that belong to it.
///
/// The word `include` alone does not: many tools use it for patterns of their own (coverage, isort, rsnapshot). It
/// counts where the file is known to be of a program that follows it.
struct INIIncludes {
    /// PHP-FPM and Samba call their main section `[global]`, and uWSGI its own `[uwsgi]`.
    private let hasGlobal: Bool
    private let isKnownByName: Bool

    /// `sections` are the names of all sections.
    init(path: String, sections: some Sequence<Slice<UnsafeBufferPointer<UInt8>>>) {
        hasGlobal = sections.contains { Self.equals($0, "global") }
        let names = ["php-fpm", "fpm/pool.d/", "smb.conf"]
        let bytes = Array(path.utf8)
        isKnownByName = names.contains { name in
            let word = Array(name.utf8)
            return bytes.indices.contains { bytes[$0...].starts(with: word) }
        }
    }

    /// The patterns of files that a setting's value names; nil if it names none.
    func patterns(
        section: some Collection<UInt8>, name: some Collection<UInt8>,
        value: some Collection<UInt8>
    ) -> [[UInt8]]? {
        guard counts(section: section, name: name) else { return nil }
        let isList = !Self.equals(name, "include") && !Self.equals(name, "path")
        let quotes = [ASCII.quote, ASCII.apostrophe]
        let whole = Array(value.drop { quotes.contains($0) })
        if isList { return whole.split(whereSeparator: { ASCII.isSpace($0) }).map { Array($0) } }
        let end = whole.lastIndex { !quotes.contains($0) }.map { $0 + 1 } ?? 0
        return end > 0 ? [Array(whole[..<end])] : []
    }

    private func counts(
        section: some Collection<UInt8>, name: some Collection<UInt8>
    ) -> Bool {
        if Self.equals(name, "include"), hasGlobal || isKnownByName { return true }
        // supervisord(8), git-config(1), jail.conf(5), uWSGI's documentation.
        if Self.equals(section, "include") {
            return Self.equals(name, "files") || Self.equals(name, "path")
        }
        if section.count > 10, Self.equals(section.prefix(10), "includeif ") {
            return Self.equals(name, "path")
        }
        if Self.equals(section, "includes") {
            return Self.equals(name, "before") || Self.equals(name, "after")
        }
        return Self.equals(section, "uwsgi")
            && (Self.equals(name, "include") || Self.equals(name, "ini"))
    }

    private static func equals(_ bytes: some Collection<UInt8>, _ word: StaticString) -> Bool {
        bytes.count == word.utf8CodeUnitCount
            && zip(bytes, 0..<word.utf8CodeUnitCount).allSatisfy {
                ASCII.lowered($0) == word.utf8Start[$1]
            }
    }
}
