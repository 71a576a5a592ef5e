import Testing

@testable import MusterCEL

@Suite struct AddressTextTests {
    private func canonical(_ text: String) -> String? {
        let address = Array(text.utf8).withUnsafeBufferPointer { AddressText.parse($0) }
        return address.map {
            var bytes: [UInt8] = []
            AddressText.print($0, into: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("1.2.3.4", "1.2.3.4"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
        ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
        ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"), ("0:0:1::", "0:0:1::"), ("::1.2.3.4", "::102:304"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"), ("fe80::00ff", "fe80::ff"),
    ])
    func anAddressIsPrintedInCanonicalForm(text: String, printed: String) {
        #expect(canonical(text) == printed)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.", ":", ":::", "1:::2", "1::2::3",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::", "g::", "1:", ":1",
        "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3", "fe80::1%eth0", " 1.2.3.4",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        #expect(canonical(text) == nil)
    }
}
