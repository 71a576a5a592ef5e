/// One step of libyaml's walk over a file, in the source's own byte offsets.
struct YAMLEvent {
    enum Kind {
        case streamEnd, documentStart, documentEnd, alias, scalar, listStart, listEnd, mapStart,
            mapEnd
        case other
    }

    enum Style {
        case plain, quoted, block
    }

    let kind: Kind
    /// Where it stands; a scalar's or container's properties (anchor, tag) are part of it.
    let span: Range<Int>
    /// The bytes of a scalar, decoded; valid until the next event is read.
    var value = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The name of an anchor or alias; like `tag`, valid until the next event is read.
    var anchor: UnsafeBufferPointer<UInt8>?
    var tag: UnsafeBufferPointer<UInt8>?
    var style = Style.plain
    /// Whether a container is written with brackets.
    var isFlow = false
}
