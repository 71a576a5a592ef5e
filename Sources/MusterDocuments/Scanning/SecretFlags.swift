import MusterSource

/// The flags of a value by the name it is given to.
enum SecretFlags {
    /// Of a program's variable or setting: `.secret` if its name and value both look like one.
    static func of(_ value: some Collection<UInt8>, named name: some Collection<UInt8>)
        -> Node.Flags
    {
        withBytes(name) { name in
            withBytes(value) { SecretVariable.isSecret(name, value: $0) ? .secret : [] }
        }
    }

    /// Of a value whose name was looked at already.
    static func of(_ value: some Collection<UInt8>) -> Node.Flags {
        withBytes(value) { SecretValue.isSecret($0) ? .secret : [] }
    }

    /// Of a text such as `name=value`.
    static func of(assignment text: some Collection<UInt8>) -> Node.Flags {
        guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return [] }
        return of(text[text.index(after: equals)...], named: text[..<equals])
    }

    private static func withBytes<Result>(
        _ bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        bytes.withContiguousStorageIfAvailable(body)
            ?? Array(bytes).withUnsafeBufferPointer(body)
    }
}
