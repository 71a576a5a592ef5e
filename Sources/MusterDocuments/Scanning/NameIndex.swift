/// Numbers names in the order they first appear; names are compared as bytes.
struct NameIndex {
    private var numbers: [[UInt8]: Int] = [:]

    /// The number of a name, and whether it was not there before.
    mutating func number(of name: [UInt8]) -> (number: Int, isNew: Bool) {
        if let number = numbers[name] { return (number, false) }
        let number = numbers.count
        numbers[name] = number
        return (number, true)
    }

    /// The number of a name that was there before.
    func known(_ name: [UInt8]) -> Int? { numbers[name] }
}
