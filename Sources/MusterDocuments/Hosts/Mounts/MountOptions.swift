import MusterSource

/// Options between commas, as mount and cryptsetup take them; a comma within double quotes parts nothing.
enum MountOptions {
    /// The options of a field in their order, a share's password as a secret.
    static func list(_ field: Range<Int>, in pass: HostPass) -> Node {
        let mark = pass.builder.mark
        var start = field.lowerBound
        var isQuoted = false
        for index in field {
            if pass.bytes[index] == ASCII.quote { isQuoted.toggle() }
            guard pass.bytes[index] == UInt8(ascii: ","), !isQuoted else { continue }
            push(start..<index, in: pass)
            start = index + 1
        }
        push(start..<field.upperBound, in: pass)
        return pass.builder.closeList(from: mark, span: field)
    }

    private static func push(_ option: Range<Int>, in pass: HostPass) {
        guard !option.isEmpty else { return }
        var node = OctalEscapes.string(option, in: pass)
        let end = pass.bytes.find(UInt8(ascii: "="), in: option) ?? option.upperBound
        let name = option.lowerBound..<end
        let isSecret = secrets.contains { pass.bytes.equalsIgnoringCase(name, $0) }
        if isSecret, end < option.upperBound { node.flags.insert(.secret) }
        pass.builder.push(node)
    }

    /// The options of mount.cifs(8) that hold a password.
    private static let secrets: [StaticString] = ["pass", "password", "password2"]
}
