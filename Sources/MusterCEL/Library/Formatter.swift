/// Runs one format over its arguments.
struct Formatter {
    private static let largestPrecision = 100
    private static let defaultPrecision = 6

    let call: Call
    let arguments: Value
    private var used = 0
    private var result: [UInt8] = []

    init(call: Call, arguments: Value) {
        self.call = call
        self.arguments = arguments
    }

    /// The formatted text, or an error.
    mutating func run(_ format: UnsafeBufferPointer<UInt8>) -> Value {
        if let error = call.charge(format.count >> 4) { return error }
        var scanner = ByteScanner(format)
        while let byte = scanner.peek {
            scanner.skip()
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            if scanner.take("%") {
                result.append(byte)
                continue
            }
            if let error = clause(&scanner) { return error }
        }
        return call.machine.string(result)
    }

    private mutating func clause(_ scanner: inout ByteScanner) -> Value? {
        var precision: Int?
        if scanner.take(".") {
            guard let digits = scanner.number() else { return call.fail(.badFormat) }
            guard digits <= Self.largestPrecision else { return call.fail(.badPrecision) }
            precision = digits
        }
        guard let letter = scanner.peek else { return call.fail(.badFormat) }
        scanner.skip()
        let isPlain = precision == nil
        switch Unicode.Scalar(letter) {
        case "s" where isPlain, "d" where isPlain, "x" where isPlain, "X" where isPlain,
            "o" where isPlain, "b" where isPlain, "f", "e":
            break
        default: return call.fail(.badFormat)
        }
        guard used < call.machine.size(of: arguments) else { return call.fail(.tooFewArguments) }
        let argument = call.machine.resolve(call.machine.element(arguments, used))
        if argument.isError { return argument }
        used += 1
        // A number has some hundred digits at most; text pays for itself before it is written.
        let before = result.count
        if let error = call.charge(8) { return error }
        if let error = append(argument, letter, precision ?? Self.defaultPrecision) { return error }
        return call.charge((result.count - before) >> 4)
    }

    private mutating func append(_ value: Value, _ letter: UInt8, _ precision: Int) -> Value? {
        switch Unicode.Scalar(letter) {
        case "s":
            var writer = FormatWriter(machine: call.machine)
            if let error = writer.append(value, call.machine.depthLimit) { return error }
            result.append(contentsOf: writer.bytes)
        case "d":
            guard value.isNumber else { return refuse(value) }
            if value.tag == .double {
                NumberText.plain(value.asDouble, into: &result)
            } else {
                ValueText.append(value, to: &result)
            }
        case "f", "e":
            guard let number = double(value) else { return refuse(value) }
            if letter == UInt8(ascii: "f") {
                DecimalText.fixed(number, precision, into: &result)
            } else {
                DecimalText.scientific(number, precision, into: &result)
            }
        case "b" where value.tag == .bool:
            result.append(UInt8(ascii: value.asBool ? "1" : "0"))
        case "b": return radix(value, 2)
        case "o": return radix(value, 8)
        default:
            let uppercase = letter == UInt8(ascii: "X")
            guard value.tag == .string || value.tag == .bytes else {
                return radix(value, 16, uppercase: uppercase)
            }
            if let error = call.charge(value.count >> 3) { return error }
            Hexadecimal.append(value.bytes, uppercase: uppercase, to: &result)
        }
        return nil
    }

    private func refuse(_ value: Value) -> Value { call.machine.fail(.badFormatArgument, value) }

    private func double(_ value: Value) -> Double? {
        switch value.tag {
        case .double: value.asDouble
        case .int: Double(value.asInt)
        case .uint: Double(value.payload)
        default: nil
        }
    }

    private mutating func radix(_ value: Value, _ radix: Int, uppercase: Bool = false) -> Value? {
        switch value.tag {
        case .int:
            result.append(
                contentsOf: String(value.asInt, radix: radix, uppercase: uppercase).utf8)
        case .uint:
            result.append(
                contentsOf: String(value.payload, radix: radix, uppercase: uppercase).utf8)
        default: return refuse(value)
        }
        return nil
    }
}
