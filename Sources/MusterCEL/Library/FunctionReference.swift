/// What people read about functions, made from the same declarations the checker and the machine use.
public enum FunctionReference {
    /// How to make the page again; its first line says so.
    public static let command = "swift run muster functions --markdown > docs/functions.md"

    /// A page with all functions of the families: a table of contents, then each with signatures and examples.
    public static func markdown(of families: [FunctionFamily]) -> String {
        var text = """
            <!-- Generated: \(command) -->
            # Functions

            Every function an expression may call, with its signatures and examples; each example is a test. \
            `T`, `A` and `B` stand for any type. A function written `value.f(…)` is called on a value, \
            the others by name. Operators and macros (`all`, `exists`, `filter`, `map`, …) are part of the language \
            and not listed.


            """
        for family in families {
            let names = family.functions.map { "[`\($0.name)`](#\(anchor($0.name)))" }
            text += "- **\(family.title)**: \(names.joined(separator: ", "))\n"
        }
        for family in families {
            text += "\n## \(family.title)\n\n\(family.summary)\n"
            for function in family.functions { text += section(function) }
        }
        return text
    }

    /// The signatures of a function as one would write the call: `string.split(string) -> list(string)`.
    public static func signatures(of function: Function) -> [String] {
        function.overloads.map { overload in
            var parameters = overload.parameters.map(\.description)
            let receiver =
                overload.isMember && !parameters.isEmpty ? parameters.removeFirst() + "." : ""
            var list = parameters.joined(separator: ", ")
            if function.isVariadic, !overload.takesList { list += ", …" }
            return "\(receiver)\(function.name)(\(list)) -> \(overload.result)"
        }
    }

    /// The examples of a function, one a line: the expression and what it gives.
    public static func examples(of function: Function) -> [String] {
        let width = function.examples.map { $0.expression.unicodeScalars.count }.max() ?? 0
        return function.examples.map { example in
            let gap = String(
                repeating: " ", count: width - example.expression.unicodeScalars.count)
            return "\(example.expression)\(gap)  // \(example.result ?? "an error")"
        }
    }

    private static func section(_ function: Function) -> String {
        """

        <a id="\(anchor(function.name))"></a>
        ### `\(function.name)`

        \(function.documentation)

        ```
        \(signatures(of: function).joined(separator: "\n"))
        ```

        ```cel
        \(examples(of: function).joined(separator: "\n"))
        ```

        """
    }

    /// Names differ in letters and dots alone, and a dot may not stand in every renderer's anchors.
    private static func anchor(_ name: String) -> String {
        let bytes = name.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }
        return "f-" + String(decoding: bytes, as: UTF8.self)
    }
}

extension Overload {
    /// A list in place of any number of arguments.
    fileprivate var takesList: Bool {
        if case .list? = parameters.first { true } else { false }
    }
}
