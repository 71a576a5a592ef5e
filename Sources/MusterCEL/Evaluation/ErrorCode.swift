/// What went wrong, in a form that costs nothing to make: most errors are absorbed by `||` and never shown.
enum ErrorCode: UInt8 {
    // Names and types
    case missingField, unboundVariable, unknownName, unknownFunction, noSuchOverload, notBool
    case notAMap, notOptional, emptyOptional, unsupportedMessage, badMessageField
    // Evidence
    case fault
    // Numbers
    case overflow, divideByZero, moduloByZero, outOfRange, negativeShift
    // Containers
    case badIndex, fractionalIndex, duplicateKey, badKey, badRange, emptyList, unordered
    case mixedTypes, negativeCount
    // Conversions
    case notANumber, notABool, notADuration, notATimestamp, notUTF8, notBase64
    case notAnAddress, notACIDR
    case mappedAddress, zonedAddress, unknownZone, badPattern, badReplacement, tooManyGroups
    // Formatting
    case badFormat, tooFewArguments, badFormatArgument, badPrecision
    /// An added function's own words.
    case refused
    // Limits
    case steps, depth, memory
}
