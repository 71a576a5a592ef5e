/// The network library: IP addresses and CIDR ranges.
enum NetworkFunctions {
    static let all =
        [ip, cidr, isIP, isCIDR, isCanonical, family] + tests + [
            containsIP, containsCIDR, masked, isMask, prefixLength,
        ]

    private static let address = CELType.opaque("net.IP", [])
    private static let network = CELType.opaque("net.CIDR", [])

    private static let ip = Function(
        "ip",
        [
            Overload("string_to_ip", [.string], address),
            Overload("cidr_ip", [network], address, member: true),
        ],
        "An IP address from text (no zone, no dotted IPv4-mapped form), or the address of a range.",
        examples: [
            FunctionExample("string(ip('2001:DB8::68'))", "'2001:db8::68'"),
            FunctionExample("cidr('10.1.2.3/8').ip() == ip('10.1.2.3')", "true"),
            FunctionExample(failing: "ip('1.2.3.256')"),
            FunctionExample(failing: "ip('::ffff:192.168.0.1')"),
        ]
    ) { call in
        let value = call[0]
        if value.tag == .cidr { return NetworkAddress(value).value(call.machine) }
        guard value.tag == .string else { return call.mismatch() }
        return NetworkText.address(value.bytes).value(call, { $0.value(call.machine) })
    }

    private static let cidr = Function(
        "cidr", [Overload("string_to_cidr", [.string], network)],
        "A range of addresses from text; bits after the prefix are kept.",
        examples: [
            FunctionExample("string(cidr('2001:db8::/32'))", "'2001:db8::/32'"),
            FunctionExample(failing: "cidr('192.168.0.0/33')"),
            FunctionExample(failing: "cidr('192.168.0.0/')"),
        ]
    ) { call in
        guard call.has(.string) else { return call.mismatch() }
        return NetworkText.range(call[0].bytes)
            .value(call, { $0.address.value(call.machine, prefix: $0.prefix) })
    }

    private static func probe(
        _ name: String, _ documentation: String, _ examples: [FunctionExample],
        _ body: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Function {
        Function(
            name, [Overload("\(name)_string", [.string], .bool)], documentation, examples: examples
        ) { $0.has(.string) ? .bool(body($0[0].bytes)) : $0.mismatch() }
    }

    private static let isIP = probe(
        "isIP", "Whether a string is an IP address.",
        [
            FunctionExample("isIP('192.168.0.1')", "true"),
            FunctionExample("isIP('192.168.0.1.0')", "false"),
        ]
    ) { NetworkText.address($0).isSuccess }

    private static let isCIDR = probe(
        "isCIDR", "Whether a string is a range of addresses.",
        [
            FunctionExample("isCIDR('10.0.0.0/8')", "true"),
            FunctionExample("isCIDR('10.0.0.0')", "false"),
        ]
    ) { NetworkText.range($0).isSuccess }

    private static let isCanonical = Function(
        "ip.isCanonical", [Overload("ip_is_canonical", [.string], .bool)],
        "Whether an address is written in its canonical form (RFC 5952).",
        examples: [
            FunctionExample("ip.isCanonical('2001:db8::1')", "true"),
            FunctionExample("ip.isCanonical('2001:DB8::1')", "false"),
            FunctionExample(failing: "ip.isCanonical('nothing')"),
        ]
    ) { call in
        guard call.has(.string) else { return call.mismatch() }
        let text = call[0].bytes
        return NetworkText.address(text).value(call) { address in
            var canonical: [UInt8] = []
            AddressText.print(address, into: &canonical)
            return .bool(text.elementsEqual(canonical))
        }
    }

    private static let family = Function(
        "family", [Overload("ip_family", [address], .int, member: true)],
        "4 or 6.", examples: [FunctionExample("ip('::1').family()", "6")]
    ) { $0.has(.ip) ? .int(Int(NetworkAddress($0[0]).family)) : $0.mismatch() }

    private static func test(
        _ name: String, _ documentation: String, _ example: String,
        _ body: @escaping @Sendable (NetworkAddress) -> Bool
    ) -> Function {
        Function(
            name, [Overload("ip_\(name)", [address], .bool, member: true)], documentation,
            examples: [FunctionExample("ip('\(example)').\(name)()", "true")]
        ) { $0.has(.ip) ? .bool(body(NetworkAddress($0[0]))) : $0.mismatch() }
    }

    private static let tests = [
        test("isUnspecified", "Whether it is 0.0.0.0 or ::.", "::") { $0.isUnspecified },
        test("isLoopback", "Whether it is in 127.0.0.0/8 or ::1.", "127.0.0.1") { $0.isLoopback },
        test("isGlobalUnicast", "Whether it is an ordinary unicast address.", "2001:db8::1") {
            $0.isGlobalUnicast
        },
        test("isLinkLocalUnicast", "Whether it is in 169.254.0.0/16 or fe80::/10.", "fe80::1") {
            $0.isLinkLocalUnicast
        },
        test("isLinkLocalMulticast", "Whether it is in 224.0.0.0/24 or ff02::/16.", "ff02::1") {
            $0.isLinkLocalMulticast
        },
    ]

    private static let containsIP = Function(
        "containsIP",
        [
            Overload("cidr_contains_ip_ip", [network, address], .bool, member: true),
            Overload("cidr_contains_ip_string", [network, .string], .bool, member: true),
        ],
        "Whether an address lies in a range.",
        examples: [
            FunctionExample("cidr('10.0.0.0/8').containsIP('10.1.2.3')", "true"),
            FunctionExample("cidr('10.0.0.0/8').containsIP(ip('11.0.0.1'))", "false"),
        ]
    ) { call in
        guard call.has(.cidr) else { return call.mismatch() }
        let range = call[0]
        func answer(_ address: NetworkAddress) -> Value {
            .bool(
                NetworkAddress(range).masked(Int(range.aux >> 8))
                    == address.masked(Int(range.aux >> 8)))
        }
        switch call[1].tag {
        case .ip: return answer(NetworkAddress(call[1]))
        case .string: return NetworkText.address(call[1].bytes).value(call, argument: 1, answer)
        default: return call.mismatch()
        }
    }

    private static let containsCIDR = Function(
        "containsCIDR",
        [
            Overload("cidr_contains_cidr", [network, network], .bool, member: true),
            Overload("cidr_contains_cidr_string", [network, .string], .bool, member: true),
        ],
        "Whether a range lies in another.",
        examples: [
            FunctionExample("cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')", "true"),
            FunctionExample(
                "cidr('192.168.0.0/24').containsCIDR(cidr('192.168.0.0/23'))", "false"),
        ]
    ) { call in
        guard call.has(.cidr) else { return call.mismatch() }
        let outer = call[0]
        func answer(_ inner: NetworkRange) -> Value {
            let prefix = Int(outer.aux >> 8)
            return .bool(
                inner.prefix >= prefix
                    && NetworkAddress(outer).masked(prefix) == inner.address.masked(prefix))
        }
        switch call[1].tag {
        case .cidr:
            return answer(
                NetworkRange(address: NetworkAddress(call[1]), prefix: Int(call[1].aux >> 8)))
        case .string: return NetworkText.range(call[1].bytes).value(call, argument: 1, answer)
        default: return call.mismatch()
        }
    }

    private static let masked = Function(
        "masked", [Overload("cidr_masked", [network], network, member: true)],
        "The range with all bits after the prefix cleared.",
        examples: [
            FunctionExample("cidr('192.168.1.5/24').masked() == cidr('192.168.1.0/24')", "true")
        ]
    ) { call in
        guard call.has(.cidr) else { return call.mismatch() }
        let prefix = Int(call[0].aux >> 8)
        return NetworkAddress(call[0]).masked(prefix).value(call.machine, prefix: prefix)
    }

    private static let isMask = Function(
        "isMask", [Overload("cidr_is_mask", [network], .bool, member: true)],
        "Whether all bits after the prefix are clear.",
        examples: [
            FunctionExample("cidr('192.168.1.0/24').isMask()", "true"),
            FunctionExample("cidr('192.168.1.5/24').isMask()", "false"),
        ]
    ) { call in
        guard call.has(.cidr) else { return call.mismatch() }
        let address = NetworkAddress(call[0])
        return .bool(address == address.masked(Int(call[0].aux >> 8)))
    }

    private static let prefixLength = Function(
        "prefixLength", [Overload("cidr_prefix_length", [network], .int, member: true)],
        "The number of bits of a range's prefix.",
        examples: [FunctionExample("cidr('192.168.0.0/24').prefixLength()", "24")]
    ) { $0.has(.cidr) ? .int(Int($0[0].aux >> 8)) : $0.mismatch() }
}
