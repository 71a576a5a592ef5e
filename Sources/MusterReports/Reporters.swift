/// The list of output formats.
public enum Reporters {
    /// Every format; a new one is a folder under `Formats` and a line here.
    public static let all: [any Reporter] = [
        HTMLReporter(),
        JSONReporter(),
        JUnitReporter(),
        TerminalReporter(),
    ]

    /// The format of that name, if there is one.
    public static func named(_ name: String) -> (any Reporter)? {
        all.first { $0.name.utf8.elementsEqual(name.utf8) }
    }
}
