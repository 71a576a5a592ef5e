import MusterDocuments
import MusterSource
import Testing

/// The list of lenses is always there; the lenses read only with the trait `Augeas`.
@Suite struct LensTests {
    @Test(arguments: [
        ("evidence/ntp.conf", "Ntp"), ("hosts/a/etc/security/access.conf", "Access"),
        ("etc/apt/sources.list.d/debian.list", "Aptsources"), ("chrony.conf", "Chrony"),
    ])
    func aLensIsChosenByThePlaceOfItsFiles(path: String, name: String) {
        #expect(Lens.choose(path: path)?.name == name)
        #expect(Lens.named("augeas:\(name)")?.format == "augeas:\(name)")
    }

    @Test func whatNoLensLooksForHasNone() {
        #expect(Lens.choose(path: "evidence/report.xyz") == nil)
        #expect(Lens.named("augeas:Nosuch") == nil)
        #expect(Lens.named("json") == nil)
    }

    @Test func aFormatOfOursComesBeforeALens() {
        let source = Source(path: "sshd_config", text: "Port 22\n")
        #expect(Parsers.choose(path: "etc/ssh/sshd_config", source: source)?.parser.name == "sshd")
    }

    @Test func theListIsInOrderAndEachNameIsOnce() {
        let names = Lens.all.map(\.name)
        #expect(names == names.sorted())
        #expect(Set(names).count == names.count && names.count > 200)
    }

    @Test func withoutTheTraitNoLensReads() {
        let source = Source(path: "ntp.conf", text: "server a.example\n")
        #expect((Parsers.named("augeas:Ntp") != nil) == Lens.isBuiltIn)
        let chosen = Parsers.choose(path: "evidence/ntp.conf", source: source)
        #expect((chosen?.parser.name == "augeas:Ntp") == Lens.isBuiltIn)
    }
}
