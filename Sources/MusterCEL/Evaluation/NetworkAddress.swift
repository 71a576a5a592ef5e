/// An IP address: 16 bytes, an IPv4 address in the first four.
struct NetworkAddress: Equatable {
    /// 4 or 6.
    let family: UInt32
    /// The address as one number of `width` bits, most significant first.
    var high: UInt64
    var low: UInt64

    init(family: UInt32, high: UInt64, low: UInt64) {
        self.family = family
        self.high = high
        self.low = low
    }

    /// Reads an ip or cidr value.
    init(_ value: Value) {
        family = value.aux & 0xFF
        let words = value.address.unsafelyUnwrapped.assumingMemoryBound(to: UInt64.self)
        high = words[0]
        low = words[1]
    }

    /// How many bits the address has; an IPv4 address stands in the top 32 of `high`.
    var width: Int { family == 4 ? 32 : 128 }

    /// The address with all bits after the first `prefix` cleared.
    func masked(_ prefix: Int) -> NetworkAddress {
        let highMask: UInt64 = prefix >= 64 ? .max : prefix == 0 ? 0 : .max << (64 - prefix)
        let lowMask: UInt64 =
            prefix >= 128 ? .max : prefix <= 64 ? 0 : .max << (128 - prefix)
        return NetworkAddress(family: family, high: high & highMask, low: low & lowMask)
    }

    /// An ip value, or with `prefix` a cidr value.
    func value(_ machine: Machine, prefix: Int? = nil) -> Value {
        guard let memory = machine.allocate(16) else { return machine.fail(.memory) }
        let words = memory.bindMemory(to: UInt64.self, capacity: 2)
        words[0] = high
        words[1] = low
        let aux = family | UInt32(prefix ?? 0) << 8
        return Value(prefix == nil ? .ip : .cidr, aux: aux, address: memory)
    }
}
