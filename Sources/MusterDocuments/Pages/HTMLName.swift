/// What an element means to the page's document.
enum HTMLName: Equatable {
    case inline
    case lineBreak
    case link
    case title
    case heading(Int)
    case table
    case row
    case cell(isHeader: Bool)
    /// A script or style sheet.
    case script
    /// Another element whose content is not seen.
    case unseen
    /// Everything else parts paragraphs.
    case block

    init(_ bytes: [UInt8]) {
        let known = Self.known.first { word, _ in
            bytes.elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }
        self = known?.1 ?? .block
    }

    /// Whether nobody sees what the element holds.
    var hidesContent: Bool { self == .script || self == .unseen || self == .title }

    private static let known: [(StaticString, HTMLName)] = [
        ("br", .lineBreak), ("wbr", .inline), ("a", .link), ("title", .title), ("h1", .heading(1)),
        ("h2", .heading(2)), ("h3", .heading(3)), ("h4", .heading(4)), ("h5", .heading(5)),
        ("h6", .heading(6)), ("table", .table), ("tr", .row), ("td", .cell(isHeader: false)),
        ("th", .cell(isHeader: true)), ("script", .script), ("style", .script),
        ("template", .unseen), ("noscript", .unseen), ("iframe", .unseen), ("object", .unseen),
        ("abbr", .inline), ("acronym", .inline), ("b", .inline), ("bdi", .inline),
        ("bdo", .inline), ("big", .inline), ("cite", .inline), ("code", .inline),
        ("data", .inline), ("del", .inline), ("dfn", .inline), ("em", .inline), ("font", .inline),
        ("i", .inline), ("img", .inline), ("ins", .inline), ("kbd", .inline), ("label", .inline),
        ("mark", .inline), ("q", .inline), ("s", .inline), ("samp", .inline), ("small", .inline),
        ("span", .inline), ("strong", .inline), ("sub", .inline), ("sup", .inline),
        ("time", .inline), ("tt", .inline), ("u", .inline), ("var", .inline),
    ]
}
