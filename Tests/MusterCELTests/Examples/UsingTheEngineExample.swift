import MusterCEL
import MusterSource

struct ServerPolicy {
    let program: Program

    init?(_ rule: String) {
        let server = ObjectType(
            "server",
            fields: [
                ObjectType.Field("host", .string),
                ObjectType.Field("protocols", .list(.string)),
            ])
        let environment = Environment(
            variables: [Variable("server", .object("server"))], objects: [server])
        let compilation = environment.compile(ExpressionText(rule), expecting: .bool)
        // A mistake has a place, a message and often a hint; `DiagnosticRenderer` draws it.
        guard let program = compilation.program else { return nil }
        self.program = program
    }

    func judge(host: String, protocols: [String]) -> Bool? {
        let evaluator = Evaluator(program)
        evaluator.bind(
            0,
            .map([
                (.string("host"), .string(host)),
                (.string("protocols"), .list(protocols.map { .string($0) })),
            ]))
        switch evaluator.run() {
        case .value(let value): return evaluator.bool(value)
        case .failure: return nil
        }
    }
}
