/// Gathers a decimal number's digits and exponent, byte by byte.
struct DecimalScan {
    /// Digits beyond the nineteenth could overflow; they make the scan inexact.
    private static let exactDigits = 19

    private(set) var isNegative = false
    private(set) var mantissa: UInt64 = 0
    /// Whether `mantissa` holds every digit.
    private(set) var isExact = true
    private var digits = 0
    private var afterPoint = 0
    private var inFraction = false
    private var inExponent = false
    private var exponent = 0
    private var exponentIsNegative = false

    /// Neither a point nor an exponent was seen.
    var isWhole: Bool { !inFraction && !inExponent }

    /// The power of ten that the mantissa, read as a whole number, is multiplied with.
    var decimalExponent: Int { (exponentIsNegative ? -exponent : exponent) - afterPoint }

    /// False for a byte that is no part of a number.
    mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39: inExponent ? takeExponent(byte &- 0x30) : takeDigit(byte &- 0x30)
        case 0x2D: if inExponent { exponentIsNegative = true } else { isNegative = true }
        case 0x2B: break
        case 0x2E: inFraction = true
        case 0x65, 0x45: inExponent = true
        default: return false
        }
        return true
    }

    private mutating func takeDigit(_ digit: UInt8) {
        if inFraction { afterPoint &+= 1 }
        if digits == 0, digit == 0 { return }
        digits &+= 1
        guard digits <= Self.exactDigits else {
            isExact = false
            return
        }
        mantissa = mantissa &* 10 &+ UInt64(digit)
    }

    private mutating func takeExponent(_ digit: UInt8) {
        exponent = min(exponent * 10 + Int(digit), 1_000_000)
    }
}
