/// Addresses and ranges from text, with the language's restrictions.
enum NetworkText {
    /// What the text is, or why it is nothing.
    enum Answer<Success> {
        case success(Success)
        case failure(ErrorCode)

        var isSuccess: Bool {
            if case .success = self { return true }
            return false
        }

        /// The value made of a success, or an error about an argument.
        func value(_ call: Call, argument: Int = 0, _ make: (Success) -> Value) -> Value {
            switch self {
            case .success(let success): make(success)
            case .failure(let code): call.fail(code, argument)
            }
        }
    }

    /// No address is longer, and no zone's name that is told from other text.
    private static let longest = 255

    static func address(_ text: UnsafeBufferPointer<UInt8>) -> Answer<NetworkAddress> {
        parse(text, otherwise: .notAnAddress)
    }

    static func range(_ text: UnsafeBufferPointer<UInt8>) -> Answer<NetworkRange> {
        guard text.count <= longest, let slash = text.lastIndex(of: UInt8(ascii: "/")) else {
            return .failure(.notACIDR)
        }
        let address = parse(UnsafeBufferPointer(rebasing: text[..<slash]), otherwise: .notACIDR)
        switch address {
        case .failure(let code): return .failure(code)
        case .success(let address):
            var scanner = ByteScanner(UnsafeBufferPointer(rebasing: text[(slash + 1)...]))
            let isZero = scanner.peek == UInt8(ascii: "0")
            guard let prefix = scanner.number(upTo: address.width), scanner.isAtEnd,
                !isZero || scanner.position == 1
            else { return .failure(.notACIDR) }
            return .success(NetworkRange(address: address, prefix: prefix))
        }
    }

    /// An address, or with a `/` a range, as `PlainValue.network` holds them; nil for any other text.
    static func either(_ text: String) -> (address: NetworkAddress, prefix: Int?)? {
        var text = text
        return text.withUTF8 { bytes in
            if case .success(let range) = range(bytes) { return (range.address, range.prefix) }
            if case .success(let address) = address(bytes) { return (address, nil) }
            return nil
        }
    }

    private static func parse(
        _ text: UnsafeBufferPointer<UInt8>, otherwise code: ErrorCode
    ) -> Answer<NetworkAddress> {
        guard text.count <= longest else { return .failure(code) }
        if text.contains(UInt8(ascii: "%")) { return .failure(.zonedAddress) }
        guard let address = AddressText.parse(text) else { return .failure(code) }
        // The suite takes the hexadecimal spelling of a mapped address and refuses the dotted one.
        let isMapped = address.family == 6 && address.high == 0 && address.low >> 32 == 0xFFFF
        if isMapped, text.contains(UInt8(ascii: ".")) { return .failure(.mappedAddress) }
        return .success(address)
    }
}
