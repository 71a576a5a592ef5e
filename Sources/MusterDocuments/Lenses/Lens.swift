/// A format of a configuration file that libaugeas describes with a lens of this name.
///
/// The list is always there, so that a muster built without the trait `Augeas` can say what would read a file.
/// Lenses that call themselves are left out: on text that nests deeply they overrun the stack.
public struct Lens: Sendable {
    /// The module's name, such as `Ntp`.
    public let name: String
    /// Patterns for the ends of the paths at which such files are kept.
    public let fileNames: [String]

    init(_ name: String, _ fileNames: [String]) {
        self.name = name
        self.fileNames = fileNames
    }

    /// The format's name in muster.yaml, such as `augeas:Ntp`.
    public var format: String { Self.prefix + name }

    /// Whether this muster was built with libaugeas: with the package's trait `Augeas`.
    public static var isBuiltIn: Bool {
        #if Augeas
            true
        #else
            false
        #endif
    }

    /// What makes lenses work, as a hint.
    public static let howToAdd =
        "install libaugeas-dev and augeas-lenses, and build with --traits Augeas"

    /// The lens of a format's name; nil for other formats and lenses nobody knows.
    public static func named(_ format: String) -> Lens? {
        all.first { $0.format.utf8.elementsEqual(format.utf8) }
    }

    /// The lens for a file of this name; the pattern that says most wins.
    public static func choose(path: String) -> Lens? {
        let parts = FileNamePattern.segments(Array(path.utf8))
        var best: (lens: Lens, weight: Int)?
        for (lens, pattern) in patterns
        where pattern.weight > best?.weight ?? 0 && pattern.matches(parts) {
            best = (lens, pattern.weight)
        }
        return best?.lens
    }

    private static let prefix = "augeas:"

    private static let patterns = all.flatMap { lens in
        lens.fileNames.map { (lens, FileNamePattern($0)) }
    }
}
