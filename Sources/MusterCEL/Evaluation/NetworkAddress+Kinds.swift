extension NetworkAddress {
    /// The first byte of an IPv4 address or the first 16 bits of an IPv6 address.
    private var start: UInt64 { family == 4 ? high >> 56 : high >> 48 }

    var isUnspecified: Bool { high == 0 && low == 0 }
    var isLoopback: Bool { family == 4 ? start == 127 : high == 0 && low == 1 }
    private var isMulticast: Bool { family == 4 ? start >> 4 == 0xE : start >> 8 == 0xFF }
    private var isBroadcast: Bool { family == 4 && high >> 32 == 0xFFFF_FFFF }
    var isLinkLocalUnicast: Bool {
        family == 4 ? high >> 48 == 0xA9FE : start >> 6 == 0xFE80 >> 6
    }
    var isLinkLocalMulticast: Bool {
        family == 4 ? high >> 40 == 0xE00000 : start == 0xFF02
    }
    var isGlobalUnicast: Bool {
        !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && !isBroadcast
    }
}
