import MusterSource
import Testing

/// What a misspelt name was probably meant to be.
struct NearestNameTests {
    @Test(arguments: [
        ("protcols", "protocols"), ("prtocols", "protocols"), ("Protocols", "protocols"),
        ("hsot", "host"), ("ports", "port"),
    ])
    func aTypingMistakeFindsItsName(written: String, meant: String) {
        #expect(NearestName.of(written, among: ["host", "port", "protocols"]) == meant)
    }

    @Test(arguments: ["certificate", "xyz", ""])
    func aNameFarFromAllFindsNone(written: String) {
        #expect(NearestName.of(written, among: ["host", "port", "protocols"]) == nil)
    }
}
