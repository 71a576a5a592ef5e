/// Tells line endings that end a table's row from those within quotes, byte by byte.
struct RowScan {
    /// Where in a cell the scan stands.
    private enum Place {
        case cellStart, plain, quoted
        /// After a quote that closes the cell, unless another one follows.
        case closing
    }

    /// What separates cells; before the header is read, whatever may.
    var separator: UInt8?
    private var place = Place.cellStart

    /// The end of the row, its line ending included, or nil; `index` is where to look, and where to go on.
    mutating func rowEnd(in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) -> Int? {
        while index < bytes.count {
            let byte = bytes[index]
            index &+= 1
            if place == .quoted {
                guard byte != ASCII.quote else {
                    place = .closing
                    continue
                }
                index = bytes.find(ASCII.quote, in: index..<bytes.count) ?? bytes.count
                continue
            }
            if byte == ASCII.lineFeed {
                place = .cellStart
                return index
            }
            if byte == ASCII.quote, place != .plain {
                place = .quoted
            } else {
                place = separates(byte) ? .cellStart : .plain
            }
        }
        return nil
    }

    @inline(__always) private func separates(_ byte: UInt8) -> Bool {
        guard let separator else { return byte == 0x2C || byte == ASCII.tab || byte == 0x3B }
        return byte == separator
    }
}
