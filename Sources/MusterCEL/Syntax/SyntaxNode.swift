/// One node of an expression, with the bytes of the text it stands for.
public struct SyntaxNode: Sendable {
    /// What it is.
    ///
    /// Names are ASCII by the grammar, so `String` is safe for them.
    public enum Kind: Sendable {
        case constant(Constant)
        /// A name; `absolute` if written with a leading dot.
        case identifier(String, absolute: Bool)
        /// `operand.field`; `optional` for `.?`; `test` inside `has(…)`.
        case select(operand: SyntaxID, field: String, optional: Bool, test: Bool)
        /// A function, or an operator under its canonical name (`Operator`).
        case call(function: String, target: SyntaxID?, arguments: [SyntaxID])
        /// Elements; `optional` holds the positions written `?e`.
        case list([SyntaxID], optional: Set<Int>)
        case map([MapEntry])
        /// `Name{field: value}`.
        case message(name: String, fields: [MessageField])
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`, and each slot of a `cel.block`.
        case bind(name: String, value: SyntaxID, body: SyntaxID)
    }

    /// `key: value`, or `?key: value`.
    public struct MapEntry: Sendable {
        /// The key's expression.
        public let key: SyntaxID
        /// The value's expression.
        public let value: SyntaxID
        /// Whether the entry is left out when the optional value is empty.
        public let optional: Bool
    }

    /// `field: value`, or `?field: value`.
    public struct MessageField: Sendable {
        /// The field's name.
        public let name: String
        /// The value's expression.
        public let value: SyntaxID
        /// Whether the field is left out when the optional value is empty.
        public let optional: Bool
        /// Byte offsets of the name in the expression's text.
        public let focus: Range<Int>
    }

    /// What it is.
    public var kind: Kind
    /// Byte offsets in the expression's text; for an operator call the operands are included.
    public var span: Range<Int>
    /// Byte offsets of the operator, field or function name itself, for the caret.
    public var focus: Range<Int>
}
