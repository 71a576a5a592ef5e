extension Location {
    /// The same place in a source that holds nothing but the lines it stands in, as hidden as they were.
    ///
    /// Lines, columns and offsets stay those of the file. It lets go of the rest of a source: a place in one row of a
    /// large file must not keep the others in memory.
    public func excerpt() -> Location {
        let bytes = source.bytes
        var start = range.lowerBound
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = range.upperBound
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let lines = Source(
            path: source.path, bytes: bytes[start..<end], origin: source.position(at: start))
        for place in source.hiddenPlaces(in: start..<end) {
            let own = place.clamped(to: start..<end)
            lines.hide((own.lowerBound - start)..<(own.upperBound - start))
        }
        return Location(lines, (range.lowerBound - start)..<(range.upperBound - start))
    }
}
