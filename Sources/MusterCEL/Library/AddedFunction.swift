/// A function from outside: copies arguments out of the machine and the result back.
struct AddedFunction: Sendable {
    /// Calling out costs more than an instruction.
    private static let callSteps = 16

    let name: String
    let overloads: [Overload]
    let body: Function.AddedBody

    /// One call; an error value if no overload takes the arguments or if the body fails.
    func run(_ call: Call) -> Value {
        if let error = call.charge(Self.callSteps) { return error }
        let fitting = overloads.filter { $0.takes(call) }
        guard !fitting.isEmpty else { return call.mismatch() }
        var writer = PlainWriter(machine: call.machine, isCharged: true)
        var arguments: [PlainValue] = []
        for index in 0..<call.count {
            guard let argument = writer.plain(call[index], call.machine.depthLimit) else {
                return writer.failure
            }
            arguments.append(argument)
        }
        do throws(FunctionFailure) {
            let result = call.machine.value(try body(arguments), call.machine.depthLimit)
            if result.isError || fitting.contains(where: { $0.result.covers(result) }) {
                return result
            }
            return refuse("\(name) promised another type than \(TypeName.of(result))", call)
        } catch {
            return refuse(error.message, call)
        }
    }

    private func refuse(_ message: String, _ call: Call) -> Value {
        call.machine.fail(.refused, call.machine.string(message.utf8))
    }
}
