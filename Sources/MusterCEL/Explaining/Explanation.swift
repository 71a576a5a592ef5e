/// The values of an expression's parts, for people who ask why it says what it says.
///
/// Every part that names no loop variable is evaluated as a program of its own, so nothing of this costs
/// anything unless it is asked for. Parts that were not needed (the other side of a decided `&&`, `||` or `?:`)
/// and literals are left out.
public struct Explanation: Sendable {
    /// One part and its value.
    public struct Step: Sendable {
        /// The part, as bytes of the text.
        public let span: Range<Int>
        /// Where its operator, field or function name stands: the place to draw the value below.
        public let focus: Range<Int>
        /// The value, or `error: …`; one line, cut if it is long.
        public let text: String
    }

    /// The most parts that are explained; the outer ones come first.
    public static let mostSteps = 200
    /// Bytes of a value shown.
    public static let longestValue = 60

    /// The text that is explained.
    public let text: ExpressionText
    /// The parts, the outermost first.
    public let steps: [Step]

    /// Explains a text in an environment; nil if it cannot be parsed.
    ///
    /// `bind` is called for every part with an evaluator whose variables it has to bind.
    public init?(
        _ text: ExpressionText, in environment: Environment, bind: (Evaluator) -> Void
    ) {
        guard let tree = Parser.parse(text, limits: environment.limits).tree else { return nil }
        let resolved = Resolver.resolve(tree, in: environment, text: text, reports: false)
        var explainer = Explainer(resolved, environment, text)
        explainer.run(bind)
        self.text = text
        steps = explainer.steps
    }
}
