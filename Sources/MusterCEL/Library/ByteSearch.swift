#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds runs of bytes.
///
/// Offsets of UTF-8 found in UTF-8 are always at code points.
enum ByteSearch {
    /// Longer runs are searched with a table, so that no text makes the search slower than linear.
    private static let shortest = 32

    /// The first place at or after `start`.
    static func first(
        _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        guard let needle = wanted.baseAddress, let base = text.baseAddress, !wanted.isEmpty else {
            return wanted.isEmpty && start <= text.count ? start : nil
        }
        guard wanted.count <= text.count - start else { return nil }
        guard wanted.count < shortest else { return firstLong(wanted, text, start) }
        var position = start
        while position + wanted.count <= text.count {
            let room = text.count - wanted.count - position + 1
            guard let found = memchr(base + position, Int32(needle[0]), room) else { return nil }
            position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if memcmp(base + position, needle, wanted.count) == 0 { return position }
            position += 1
        }
        return nil
    }

    /// Knuth, Morris and Pratt's search: never looks at a byte of the text twice.
    private static func firstLong(
        _ wanted: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> Int? {
        var borders = [0]
        var border = 0
        for index in 1..<wanted.count {
            while border > 0, wanted[index] != wanted[border] { border = borders[border - 1] }
            if wanted[index] == wanted[border] { border += 1 }
            borders.append(border)
        }
        var matched = 0
        var position = start
        while position < text.count {
            while matched > 0, text[position] != wanted[matched] { matched = borders[matched - 1] }
            if text[position] == wanted[matched] { matched += 1 }
            position += 1
            if matched == wanted.count { return position - matched }
        }
        return nil
    }

    /// The last place at or before `end`.
    static func last(
        _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, upTo end: Int
    ) -> Int? {
        var place = min(end, text.count - wanted.count)
        while place >= 0 {
            if matches(wanted, text, place) { return place }
            place -= 1
        }
        return nil
    }

    private static func matches(
        _ wanted: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Bool {
        for index in wanted.indices where text[place + index] != wanted[index] { return false }
        return true
    }
}
