extension String {
    /// The bytes, to compare and look up by: `==` on strings takes canonically equivalent spellings for
    /// the same, evidence must not.
    var key: [UInt8] { Array(utf8) }

    /// Whether both are the same bytes.
    func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
