@testable import MusterCEL

enum VowelFunctions {
    static let all = [vowels]

    private static let vowels = Function(
        "vowels", [Overload("string_vowels", [.string], .int, member: true)],
        "How many of a string's letters are one of a, e, i, o, u.",
        examples: [
            FunctionExample("'muster'.vowels()", "2"),
            FunctionExample(failing: "dyn(1).vowels()"),
        ]
    ) { call in
        let text = call[0]
        guard text.tag == .string else { return call.mismatch() }
        if let error = call.charge(text.count >> 3) { return error }
        return .int(text.bytes.count { byte in "aeiou".utf8.contains(byte) })
    }
}
