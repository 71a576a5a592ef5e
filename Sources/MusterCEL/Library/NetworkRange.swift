/// A CIDR range: an address and how many of its bits count.
struct NetworkRange {
    let address: NetworkAddress
    let prefix: Int
}
