/// Replaces `$name`, `${name}` and `$(name)` by the values a file sets (postconf(5)).
///
/// `$$` is a dollar sign. Nothing is assumed: a name the file does not set has no value here.
struct PostfixResolver {
    /// References within references; more is taken for a loop.
    private static let deepest = 32

    private let values: [[UInt8]]
    private let number: ([UInt8]) -> Int?
    /// Bytes that may still be made, so that values which double each other stay cheap.
    private var budget: Int
    private var known: [Int: [UInt8]?] = [:]

    init(values: [[UInt8]], number: @escaping ([UInt8]) -> Int?, budget: Int) {
        self.values = values
        self.number = number
        self.budget = budget
    }

    /// The text with all references replaced; nil if one cannot be.
    mutating func resolve(_ text: [UInt8]) -> [UInt8]? { expand(text[...], depth: 0) }

    private mutating func expand(_ text: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
        guard depth < Self.deepest else { return nil }
        var result: [UInt8] = []
        var rest = text
        while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
            result += rest[..<dollar]
            rest = rest[(dollar + 1)...]
            if rest.first == UInt8(ascii: "$") {
                result.append(UInt8(ascii: "$"))
                rest = rest.dropFirst()
                continue
            }
            guard let name = Self.takeName(&rest), let value = value(of: name, depth: depth),
                spend(value.count)
            else { return nil }
            result += value
        }
        return result + rest
    }

    private mutating func value(of name: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
        guard let number = number(Array(name)) else { return nil }
        if let value = known[number] { return value }
        // A value that leads back to itself finds nothing here.
        known[number] = .some(nil)
        let value = expand(values[number][...], depth: depth + 1)
        known[number] = .some(value)
        return value
    }

    private mutating func spend(_ count: Int) -> Bool {
        budget -= count
        return budget >= 0
    }

    /// The name behind a `$`; nil for the forms that are more than a name.
    private static func takeName(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let close: UInt8? =
            switch rest.first {
            case UInt8(ascii: "{"): UInt8(ascii: "}")
            case UInt8(ascii: "("): UInt8(ascii: ")")
            default: nil
            }
        if close != nil { rest = rest.dropFirst() }
        let name = rest.prefix {
            ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "_")
        }
        rest = rest[name.endIndex...]
        if let close {
            guard rest.first == close else { return nil }
            rest = rest.dropFirst()
        }
        return name.isEmpty ? nil : name
    }
}
