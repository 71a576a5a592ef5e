/// A planned expression: linear code for a register machine.
///
/// Immutable, shared by the evaluators of all threads.
public final class Program: Sendable {
    /// The static type of the result; `dyn` if unchecked.
    public let resultType: CELType
    /// The variables by slot.
    public let variables: [Variable]
    /// Where the expression stands.
    public let text: ExpressionText

    nonisolated(unsafe) let code: UnsafeMutablePointer<Instruction>
    /// For each instruction the handler of its errors, or -1.
    nonisolated(unsafe) let handlerOf: UnsafeMutablePointer<Int32>
    nonisolated(unsafe) let bodies: UnsafeMutablePointer<FunctionBody>
    /// The last instruction, which ends a run without a value.
    let halt: Int
    nonisolated(unsafe) let handlers: UnsafeMutablePointer<Handler>
    let constants: [Value]
    nonisolated(unsafe) let sites: [FieldSite]
    nonisolated(unsafe) let sets: UnsafeMutablePointer<ConstantSet>
    let patterns: [Pattern]
    let optionalFlags: [[Bool]]
    let spans: [Range<Int>]
    let siteSpans: [Range<Int>]
    /// The field of each join.
    let joins: [Value]
    let temporaries: Int
    let limits: Limits
    private let store: ConstantStore

    init(
        _ plan: Plan, variables: [Variable], text: ExpressionText, resultType: CELType,
        limits: Limits
    ) {
        self.resultType = resultType
        self.variables = variables
        self.text = text
        self.limits = limits
        code = Self.copy(plan.code)
        handlerOf = Self.copy(plan.handlerOf)
        bodies = Self.copy(
            plan.functions.map { FunctionBody(run: $0.body ?? { $0.fail(.unknownFunction) }) })
        halt = plan.code.count - 1
        handlers = Self.copy(plan.handlers)
        constants = plan.constants
        sites = plan.sites
        sets = Self.copy(plan.sets)
        patterns = plan.patterns
        optionalFlags = plan.optionalFlags
        spans = plan.spans
        siteSpans = plan.siteSpans
        joins = plan.joins
        temporaries = Int(plan.temporaries)
        store = plan.store
        bodyCount = plan.functions.count
    }

    private let bodyCount: Int

    deinit {
        code.deallocate()
        handlerOf.deallocate()
        handlers.deallocate()
        sets.deallocate()
        bodies.deinitialize(count: bodyCount)
        bodies.deallocate()
    }

    private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
        let block = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
        _ = UnsafeMutableBufferPointer(start: block, count: elements.count)
            .initialize(from: elements)
        return block
    }
}
