/// Functions with everything the compiler asks about them, made once for all environments that share them.
public struct FunctionLibrary: Sendable {
    /// The functions by name.
    let table: FunctionTable
    /// Their signatures and those of the operators.
    let signatures: SignatureTable
    /// The first parts of all dotted names, such as `math`.
    let dottedRoots: Set<String>
    /// The most parts a name has.
    let mostParts: Int

    /// The functions of the language.
    public static let standard = FunctionLibrary(Library.all)

    /// Prepares `functions`; of two with one name the last counts.
    public init(_ functions: [Function]) {
        table = FunctionTable(functions)
        signatures = SignatureTable(table.functions)
        var roots: Set<String> = []
        var most = 1
        for function in table.functions {
            let parts = function.name.utf8.split(separator: UInt8(ascii: "."))
            most = max(most, parts.count)
            if parts.count > 1, let root = parts.first.flatMap({ String($0) }) {
                roots.insert(root)
            }
        }
        dottedRoots = roots
        mostParts = most
    }
}
