extension Diagnostic {
    /// Makes an error.
    public init(
        _ code: String, _ message: String, at location: Location? = nil, path: String? = nil,
        notes: [Note] = [], hint: String? = nil
    ) {
        self.init(code, .error, message, at: location, path: path, notes: notes, hint: hint)
    }
}
