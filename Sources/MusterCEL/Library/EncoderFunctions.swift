/// Bytes as base64 text (RFC 4648 section 4).
enum EncoderFunctions {
    static let all = [encode, decode]

    private static let encode = Function(
        "base64.encode", [Overload("base64_encode_bytes", [.bytes], .string)],
        "Bytes as padded base64.",
        examples: [
            FunctionExample("base64.encode(b'hello')", "'aGVsbG8='"),
            FunctionExample("base64.encode(b'')", "''"),
        ]
    ) { call in
        call.has(.bytes)
            ? call.machine.string(Base64.encode(call[0].bytes)) : call.mismatch()
    }

    private static let decode = Function(
        "base64.decode", [Overload("base64_decode_string", [.string], .bytes)],
        "Base64 as bytes; the padding may be missing.",
        examples: [
            FunctionExample("base64.decode('aGVsbG8=')", "b'hello'"),
            FunctionExample("base64.decode('aGVsbG8')", "b'hello'"),
            FunctionExample(failing: "base64.decode('a')"),
            FunctionExample(failing: "base64.decode('aGVs!')"),
        ]
    ) { call in
        guard call.has(.string) else { return call.mismatch() }
        if let error = call.charge(call[0].count >> 3) { return error }
        guard let bytes = Base64.decode(call[0].bytes) else { return call.fail(.notBase64) }
        return call.machine.bytes(bytes)
    }
}
