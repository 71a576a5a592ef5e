/// What the names of an environment stand for.
///
/// Keys are ASCII only: the grammar spells no other names, and Swift's `String` equality would take some
/// other spellings for the same.
struct NameTable: Sendable {
    /// What a name stands for.
    enum Entry: Sendable {
        case variable(Int)
        case type(CELType)
        case constant(Constant)
    }

    /// The container and its parents with a dot behind, then the empty prefix.
    let prefixes: [String]
    /// Declared variables, in slot order.
    let variables: [Variable]
    /// What the environment adds to, and puts in place of, what every environment has.
    private var entries: [String: Entry] = [:]
    /// The first parts of all dotted names, as they may be written in the container: all other
    /// selections need no look-up.
    private(set) var dottedRoots: Set<String> = []
    /// The most parts a dotted name has.
    private(set) var mostParts = 1

    init(container: String, variables: [Variable], objects: [ObjectType]) {
        self.variables = variables
        prefixes = Self.prefixes(container)
        for object in objects where Self.isASCII(object.name) {
            entries[object.name] = .type(.object(object.name))
        }
        for (slot, variable) in variables.enumerated() where Self.isASCII(variable.name) {
            entries[variable.name] = .variable(slot)
        }
        if prefixes.count == 1 {
            (dottedRoots, mostParts) = Self.standardRoots
        } else {
            for name in Self.dottedStandard { addRoots(of: name) }
        }
        let added = variables.map(\.name) + objects.map(\.name)
        for name in added where name.utf8.contains(UInt8(ascii: ".")) { addRoots(of: name) }
    }

    /// The table of an environment that has no container and declares nothing.
    private init() {
        variables = []
        prefixes = [""]
        for name in Self.dottedStandard { addRoots(of: name) }
    }

    /// The roots of the names that every environment has, as they are without a container.
    private static let standardRoots = {
        let table = NameTable()
        return (table.dottedRoots, table.mostParts)
    }()

    /// What `name` stands for in the container; the longest container prefix wins.
    func find(_ name: String, absolute: Bool) -> Entry? {
        guard !absolute, prefixes.count > 1 else { return entry(name) }
        return prefixes.lazy.compactMap { entry($0 + name) }.first
    }

    private func entry(_ name: String) -> Entry? { entries[name] ?? Self.standard[name] }

    /// Names as they may be written, to guess what a misspelt one was meant to be.
    var spellings: [String] {
        variables.map { variable in
            for prefix in prefixes where variable.name.hasPrefix(prefix) {
                return String(variable.name.dropFirst(prefix.utf8.count))
            }
            return variable.name
        }
    }

    private mutating func addRoots(of name: String) {
        mostParts = max(mostParts, name.utf8.count { $0 == UInt8(ascii: ".") } + 1)
        for prefix in prefixes where name.utf8.starts(with: prefix.utf8) {
            let parts = name.utf8.dropFirst(prefix.utf8.count).split(
                separator: UInt8(ascii: "."), maxSplits: 1)
            if parts.count == 2, let root = parts.first { dottedRoots.insert(String(root) ?? name) }
        }
    }

    private static let dottedStandard = standard.keys.filter { $0.utf8.contains(UInt8(ascii: ".")) }

    private static let standard: [String: Entry] = WellKnownType.names.mapValues { .type($0) }
        .merging(WellKnownType.constants.mapValues { .constant($0) }) { first, _ in first }

    private static func isASCII(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0 < 0x80 }
    }

    static func prefixes(_ container: String) -> [String] {
        var result: [String] = []
        var parts = container.utf8.split(separator: UInt8(ascii: ".")).compactMap { String($0) }
        while !parts.isEmpty {
            result.append(parts.joined(separator: ".") + ".")
            parts.removeLast()
        }
        return result + [""]
    }
}
