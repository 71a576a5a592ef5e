/// How an operator is written.
struct OperatorForm {
    enum Shape {
        case prefix(String)
        case infix(String)
        /// Its opening bracket, with the question mark of an optional index.
        case index(String)
        case conditional
    }

    let shape: Shape
    /// How strongly it binds, from 0.
    let level: Int

    var operands: Int {
        switch shape {
        case .prefix: 1
        case .infix, .index: 2
        case .conditional: 3
        }
    }

    /// The form of an operator's canonical name, or nil for a function's name.
    static func of(_ function: String) -> OperatorForm? {
        switch function {
        case Operator.conditional: OperatorForm(shape: .conditional, level: 0)
        case Operator.logicalOr: OperatorForm(shape: .infix("||"), level: 1)
        case Operator.logicalAnd: OperatorForm(shape: .infix("&&"), level: 2)
        case Operator.equals: OperatorForm(shape: .infix("=="), level: 3)
        case Operator.notEquals: OperatorForm(shape: .infix("!="), level: 3)
        case Operator.less: OperatorForm(shape: .infix("<"), level: 3)
        case Operator.lessEquals: OperatorForm(shape: .infix("<="), level: 3)
        case Operator.greater: OperatorForm(shape: .infix(">"), level: 3)
        case Operator.greaterEquals: OperatorForm(shape: .infix(">="), level: 3)
        case Operator.isIn: OperatorForm(shape: .infix("in"), level: 3)
        case Operator.add: OperatorForm(shape: .infix("+"), level: 4)
        case Operator.subtract: OperatorForm(shape: .infix("-"), level: 4)
        case Operator.multiply: OperatorForm(shape: .infix("*"), level: 5)
        case Operator.divide: OperatorForm(shape: .infix("/"), level: 5)
        case Operator.modulo: OperatorForm(shape: .infix("%"), level: 5)
        case Operator.logicalNot: OperatorForm(shape: .prefix("!"), level: 6)
        case Operator.negate: OperatorForm(shape: .prefix("-"), level: 6)
        case Operator.index: OperatorForm(shape: .index("["), level: 7)
        case Operator.optionalIndex: OperatorForm(shape: .index("[?"), level: 7)
        default: nil
        }
    }

    /// How a message names the operator: `+`, `[]`, `?:`; a function by its name.
    static func symbol(_ function: String) -> String {
        guard let form = of(function) else { return function }
        return switch form.shape {
        case .prefix(let symbol), .infix(let symbol): symbol
        case .index(let opening): opening + "]"
        case .conditional: "?:"
        }
    }
}
