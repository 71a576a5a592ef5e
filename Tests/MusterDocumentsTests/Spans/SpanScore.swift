import MusterDocuments
import MusterSource

/// How well a format's spans say where its values come from.
///
/// One letter or digit at a time is replaced by another. What changes in the document must be what stands there
/// (forward), and what stands there must change (back), or the file is refused.
struct SpanScore {
    private(set) var mutations = 0
    private(set) var refused = 0
    /// A changed value that covers the byte, or does not.
    private(set) var attributed = 0
    private(set) var strayed = 0
    /// A value that covers the byte and changed, or did not.
    private(set) var answered = 0
    private(set) var silent = 0
    /// Values allowed by an exception.
    private(set) var excepted = 0
    /// The first of what went wrong, for people.
    private(set) var complaints: [String] = []

    private let exceptions: [SpanException]

    init(format: String) {
        exceptions = SpanException.all.filter { $0.format.utf8.elementsEqual(format.utf8) }
    }

    /// In percent, 100 only if nothing went wrong.
    var percent: Double {
        let all = attributed + answered + strayed + silent
        return all == 0 ? 0 : 100 * Double(attributed + answered) / Double(all)
    }

    /// Tries up to `longest` bytes of a file, spread evenly.
    mutating func measure(_ file: CorpusFile, atMost longest: Int) {
        guard let whole = file.document else { return }
        let places = DocumentPlace.all(whole)
        let offsets = file.bytes.indices.filter { !Self.others(file.bytes[$0]).isEmpty }
        let step = max(1, offsets.count / longest)
        for index in stride(from: 0, to: offsets.count, by: step) {
            tryByte(offsets[index], of: file, whole, places)
        }
    }

    private mutating func tryByte(
        _ offset: Int, of file: CorpusFile, _ whole: Document, _ places: [DocumentPlace]
    ) {
        for byte in Self.others(file.bytes[offset]) {
            var bytes = file.bytes
            bytes[offset] = byte
            mutations += 1
            guard let document = file.parse(bytes).document else {
                refused += 1
                continue
            }
            let changes = DocumentDifference.changes(whole, document)
            let label = "\(file) at \(offset)"
            let here = places.filter { !$0.isContainer && $0.span.contains(offset) }
            goForward(changes, isMarkup: here.allSatisfy { isExcepted($0, .wider) }, offset, label)
            goBack(changes, here, whole, offset, label)
            return
        }
    }

    /// Whatever changed has to cover the byte.
    private mutating func goForward(
        _ changes: [DocumentPlace], isMarkup: Bool, _ offset: Int, _ label: String
    ) {
        for change in changes {
            if change.span.contains(offset) {
                attributed += 1
            } else if isExcepted(change, .derived) || isMarkup && isExcepted(change, .markup)
                || isExcepted(change, .edges) && isBeside(change.span, offset)
            {
                excepted += 1
            } else {
                strayed += 1
                complain("\(label): '\(change.name)' changed, its span is \(change.span)")
            }
        }
    }

    /// Whatever covers the byte has to change, itself or with the container that gained or lost something.
    private mutating func goBack(
        _ changes: [DocumentPlace], _ here: [DocumentPlace], _ whole: Document, _ offset: Int,
        _ label: String
    ) {
        let changed = Set(changes.map(\.id))
        let containers = changes.filter(\.isContainer).map(\.path)
        for place in here {
            let isLost = containers.contains { place.path.starts(with: $0) }
            if isLost || changed.contains(place.id) {
                answered += 1
            } else if isExcepted(place, .wider), !place.isVerbatim(in: whole) {
                excepted += 1
            } else if isExcepted(place, .replaced)
                || isExcepted(place, .edges) && isAtEnd(place.span, offset)
            {
                excepted += 1
            } else {
                silent += 1
                complain("\(label): '\(place.name)' did not change, its span is \(place.span)")
            }
        }
    }

    private func isBeside(_ span: Range<Int>, _ offset: Int) -> Bool {
        // A line feed of PEM may lie between.
        (span.lowerBound - 2..<span.upperBound + 2).contains(offset)
    }

    private func isAtEnd(_ span: Range<Int>, _ offset: Int) -> Bool {
        offset == span.lowerBound || offset + 1 == span.upperBound
    }

    private func isExcepted(_ place: DocumentPlace, _ kind: SpanException.Kind) -> Bool {
        exceptions.contains { $0.covers(place, kind) }
    }

    private mutating func complain(_ text: String) {
        if complaints.count < 200 { complaints.append(text) }
    }

    /// Other bytes of the same sort, in the order they are tried; none for what is no letter or digit.
    private static func others(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x30...0x39: [byte == 0x39 ? 0x38 : byte + 1, byte == 0x30 ? 0x32 : byte - 1]
        case 0x41...0x5A: [byte == 0x5A ? 0x41 : byte + 1, byte == 0x41 ? 0x5A : byte - 1]
        case 0x61...0x7A: [byte == 0x7A ? 0x61 : byte + 1, byte == 0x61 ? 0x7A : byte - 1]
        default: []
        }
    }
}
