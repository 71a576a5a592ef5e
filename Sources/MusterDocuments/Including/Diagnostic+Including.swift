public import MusterSource

extension Diagnostic {
    /// The code of what is said about an include whose content is not known.
    static let uncollectedInclude = "MUS-2400"

    /// Whether it says that a file includes something that was not collected: what that sets is not known.
    public var isUncollectedInclude: Bool { code.isSame(as: Self.uncollectedInclude) }
}
