import MusterSource

/// What predicates written by hand in Swift cost over the same data as native values: the floor.
struct Floor {
    struct Vendor {
        let country: [UInt8]
        let isSecured: Bool
    }

    private let protocols: [[UInt8]]
    private let allowed: [[UInt8]] = [Array("TLSv1.2".utf8), Array("TLSv1.3".utf8)]
    private let vendors: [Vendor]

    init(_ document: Document, _ data: NodeID) {
        let subject = document.value(data, "subject")
        let list = subject.flatMap { document.value($0, "protocols") }
        protocols = list.map { document.elements($0).map { Array(document.bytes($0)) } } ?? []
        vendors =
            document.value(data, "subprocessors").map { list in
                document.elements(list).map { vendor in
                    Vendor(
                        country: document.value(vendor, "country").map { Array(document.bytes($0)) }
                            ?? [],
                        isSecured: document.value(vendor, "scc").map {
                            document.node($0).payload != 0
                        } ?? false)
                }
            } ?? []
    }

    func measure() {
        var kept = 0
        let tls = Stopwatch.nanoseconds {
            if protocols.allSatisfy({ allowed.contains($0) }) { kept &+= 1 }
        }
        let china = Array("CN".utf8)
        let exists = Stopwatch.nanoseconds {
            if vendors.contains(where: { $0.country == china && !$0.isSecured }) { kept &+= 1 }
        }
        print("floor:tls_all", Int(tls.rounded()), 0, kept > 0, separator: "\t")
        print("floor:exists_1000", Int(exists.rounded()), 0, kept > 0, separator: "\t")
    }
}
