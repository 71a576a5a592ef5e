/// Names of variables that only `cel.index`, `cel.iterVar` and `cel.accuVar` can spell: `@` starts no name.
enum InternalName {
    /// The slot of a `cel.block`.
    static func index(_ number: Int) -> String { "@index:\(number)" }

    /// The name behind `cel.macro(numbers…)`.
    static func make(_ macro: String, _ numbers: [Int64]) -> String {
        "@" + macro + numbers.map { ":\($0)" }.joined()
    }

    /// The source text of such a name, or of any other: itself.
    static func spelling(_ name: String) -> String {
        guard name.utf8.first == UInt8(ascii: "@") else { return name }
        let parts = name.dropFirst().split(separator: ":")
        return "cel.\(parts[0])(\(parts.dropFirst().joined(separator: ", ")))"
    }
}
