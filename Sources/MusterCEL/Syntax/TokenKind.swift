/// What a token is.
enum TokenKind: UInt8 {
    case end
    case identifier
    /// A field name between backticks; the token's span includes them.
    case quotedIdentifier
    case reserved
    case int, uint, double
    case string, bytes
    case null, trueWord, falseWord
    /// `in`.
    case inWord
    case leftParenthesis, rightParenthesis
    case leftBracket, rightBracket
    case leftBrace, rightBrace
    case dot, comma, colon, question
    case plus, minus, star, slash, percent, not
    case less, lessEquals, greater, greaterEquals, equals, notEquals
    case and, or
    /// Bytes no token starts with, or a literal without an end; already reported.
    case invalid

    /// How a message names it when it was expected.
    var name: String {
        switch self {
        case .rightParenthesis: "')'"
        case .rightBracket: "']'"
        case .rightBrace: "'}'"
        case .leftBrace: "'{'"
        case .comma: "','"
        case .colon: "':'"
        case .end: "the end of the expression"
        default: "an expression"
        }
    }

    /// Whether a bracket of any kind opens or closes here: +1, -1 or 0.
    var nesting: Int {
        switch self {
        case .leftParenthesis, .leftBracket, .leftBrace: 1
        case .rightParenthesis, .rightBracket, .rightBrace: -1
        default: 0
        }
    }
}
