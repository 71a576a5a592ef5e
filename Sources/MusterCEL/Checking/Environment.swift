/// What an expression may name: variables, types, functions.
///
/// Made once, used for many expressions.
public struct Environment: Sendable {
    let names: NameTable
    let library: FunctionLibrary
    let objects: [ObjectType]
    let types: EnvironmentTypes
    let limits: Limits

    /// An environment over some functions.
    ///
    /// `container` is the namespace whose names need no prefix. A variable's slot is its position.
    public init(
        container: String = "", variables: [Variable], objects: [ObjectType] = [],
        functions: [Function], limits: Limits = Limits()
    ) {
        self.init(
            container: container, variables: variables, objects: objects,
            library: FunctionLibrary(functions), limits: limits)
    }

    /// An environment over a prepared library: the whole language unless said otherwise.
    public init(
        container: String = "", variables: [Variable], objects: [ObjectType] = [],
        library: FunctionLibrary = .standard, limits: Limits = Limits()
    ) {
        names = NameTable(container: container, variables: variables, objects: objects)
        self.library = library
        self.objects = objects
        self.limits = limits
        types = EnvironmentTypes(variables, objects, library.signatures.arena)
    }

    /// The full name of a function, searched from the container outwards.
    func function(_ name: String, absolute: Bool) -> String? {
        guard !absolute, names.prefixes.count > 1 else {
            return library.table.index(of: name) == nil ? nil : name
        }
        return names.prefixes.lazy.map { $0 + name }.first { library.table.index(of: $0) != nil }
    }

    /// The full name of a message type, searched from the container outwards.
    func messageName(_ name: String) -> String? {
        let absolute = name.utf8.first == UInt8(ascii: ".")
        let bare = absolute ? String(name.dropFirst()) : name
        return (absolute ? [""] : names.prefixes).lazy.map { $0 + bare }
            .first { WellKnownType.all[$0] != nil || types.object($0) != nil }
    }

    var objectNames: [String] { objects.map(\.name) }
}
