extension Overload {
    /// Whether a call's arguments are of the parameters' kinds.
    func takes(_ call: Call) -> Bool {
        parameters.count == call.count
            && parameters.indices.allSatisfy { index in
                let argument = call[index]
                return !argument.isError && parameters[index].covers(argument)
            }
    }
}
