/// Doubles as text, from the shortest digits that read back as the same number.
enum NumberText {
    /// Decimal digits of a finite, non-zero number: 0.d1d2d3… × 10^point.
    struct Digits {
        var digits: [UInt8]
        var point: Int
        let negative: Bool
    }

    /// `1`, `1.23456789e+08`, `1e-07`: C's `%g` with the shortest digits.
    static func general(_ number: Double, into bytes: inout [UInt8]) {
        guard let shortest = shortest(number, &bytes) else { return }
        let exponent = shortest.point - 1
        // The shortest form always decides as if it had six digits.
        if exponent < -4 || exponent >= 6 {
            scientific(shortest, exponent, into: &bytes)
        } else {
            fixed(shortest, into: &bytes)
        }
    }

    /// The shortest digits without an exponent.
    static func plain(_ number: Double, into bytes: inout [UInt8]) {
        guard let shortest = shortest(number, &bytes) else { return }
        fixed(shortest, into: &bytes)
    }

    /// Writes what has no digits (zero, infinity, NaN) and answers nil, or the digits.
    private static func shortest(_ number: Double, _ bytes: inout [UInt8]) -> Digits? {
        if let word = word(number) {
            bytes.append(contentsOf: word.utf8)
            return nil
        }
        if number == 0 {
            bytes.append(contentsOf: (number.sign == .minus ? "-0" : "0").utf8)
            return nil
        }
        return digits(number)
    }

    /// `NaN`, `Infinity` or `-Infinity`; nil for a finite number.
    static func word(_ number: Double) -> String? {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return nil
    }

    private static func digits(_ number: Double) -> Digits {
        // The standard library prints the shortest digits; only its layout differs.
        var digits: [UInt8] = []
        var point = 0
        var exponent = 0
        var seenPoint = false
        var text = number.magnitude.description[...].utf8
        while let byte = text.popFirst() {
            if byte == UInt8(ascii: ".") {
                seenPoint = true
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(Substring(text))) ?? 0
                break
            } else {
                digits.append(byte)
                if !seenPoint { point += 1 }
            }
        }
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return Digits(
            digits: digits, point: point - leading + exponent, negative: number.sign == .minus)
    }

    private static func scientific(_ number: Digits, _ exponent: Int, into bytes: inout [UInt8]) {
        if number.negative { bytes.append(UInt8(ascii: "-")) }
        bytes.append(number.digits[0])
        if number.digits.count > 1 {
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: number.digits[1...])
        }
        bytes.append(UInt8(ascii: "e"))
        bytes.append(UInt8(ascii: exponent < 0 ? "-" : "+"))
        if exponent.magnitude < 10 { bytes.append(UInt8(ascii: "0")) }
        bytes.append(contentsOf: String(exponent.magnitude).utf8)
    }

    private static func fixed(_ number: Digits, into bytes: inout [UInt8]) {
        if number.negative { bytes.append(UInt8(ascii: "-")) }
        let zero = UInt8(ascii: "0")
        if number.point <= 0 {
            bytes.append(contentsOf: [zero, UInt8(ascii: ".")])
            bytes.append(contentsOf: repeatElement(zero, count: -number.point))
            bytes.append(contentsOf: number.digits)
            return
        }
        let whole = min(number.point, number.digits.count)
        bytes.append(contentsOf: number.digits[..<whole])
        bytes.append(contentsOf: repeatElement(zero, count: number.point - whole))
        if whole < number.digits.count {
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: number.digits[whole...])
        }
    }
}
