import MusterSource

/// Looks at the beginning of a text and tells its format, if that is beyond doubt.
struct ContentProbe {
    /// Enough for the first lines of any format.
    private static let window = 64 << 10

    private let text: ArraySlice<UInt8>
    private let lines: [ArraySlice<UInt8>]

    init(_ source: Source) {
        var bytes = Array(source.bytes.prefix(Self.window))[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        text = bytes.drop { Self.isBlank($0) }
        lines = bytes.split(separator: 0x0A).map { line in
            line.last == 0x0D ? line.dropLast() : line
        }
    }

    /// The parser's name and what its text looks like; nil if several formats are possible.
    var format: (name: String, reason: String)? {
        if looksLikeHTML { return ("html", "its content begins as a HTML page") }
        if text.starts(with: Array("<?xml".utf8)) {
            return ("xml", "its content begins with an XML declaration")
        }
        if looksLikeJSON { return ("json", "its content begins as a JSON value") }
        if let found = marked { return found }
        if looksLikeINI { return ("ini", "its content begins with a section") }
        if looksLikeListing {
            return ("listing", "its first line is a file with mode, owner, size and time")
        }
        if looksLikeLs { return ("ls", "its first lines are files as ls prints them") }
        if looksLikeAccessList { return ("getfacl", "it begins with a file and its owner") }
        if looksLikeYAML { return ("yaml", "its content begins as a YAML document") }
        if looksLikeDotenv { return ("dotenv", "its lines are assignments of variables") }
        if looksLikeCSV { return ("csv", "its first lines have the same columns") }
        return nil
    }

    private var looksLikeHTML: Bool {
        let start = text.prefix(15).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return start.starts(with: Array("<!doctype html".utf8))
            || start.starts(with: Array("<html".utf8))
    }

    /// Formats whose first line has a mark that no other has.
    private var marked: (name: String, reason: String)? {
        if text.starts(with: Array("-----BEGIN ".utf8)),
            !text.starts(with: Array("-----BEGIN PGP ".utf8))
        {
            return ("certificate", "its content begins with a PEM block")
        }
        if text.starts(with: Array("BEGIN:VCALENDAR".utf8)) {
            return ("icalendar", "its content begins as a calendar")
        }
        if text.starts(with: Array("CONNECTED(".utf8)) {
            return ("s_client", "its content begins as a transcript of openssl s_client")
        }
        if text.starts(with: Array("SPDXVersion:".utf8)) {
            return ("spdx", "its content begins as an SPDX document")
        }
        return nil
    }

    private var looksLikeJSON: Bool {
        guard let first = text.first else { return false }
        let second = text.dropFirst().first { !Self.isBlank($0) }
        if first == 0x7B { return second == 0x22 || second == 0x7D }
        guard first == 0x5B, let second else { return false }
        return [0x7B, 0x5B, 0x22, 0x5D, 0x2D].contains(second) || (second >= 0x30 && second <= 0x39)
    }

    private var looksLikeINI: Bool {
        guard let line = firstLine(comments: [0x23, 0x3B]), line.first == 0x5B, line.last == 0x5D
        else {
            return false
        }
        return line.dropFirst().dropLast().allSatisfy { $0 != 0x5B && $0 != 0x5D && $0 != 0x2C }
    }

    private var looksLikeListing: Bool {
        guard let line = lines.first else { return false }
        let fields = line.split(separator: 0x20, maxSplits: 5, omittingEmptySubsequences: false)
        return fields.count == 6 && (1...4).contains(fields[0].count)
            && fields[0].allSatisfy { $0 >= 0x30 && $0 <= 0x37 }
            && EpochText.parse(fields[4]) != nil
    }

    /// Mode, links, owner, group, size and the date of `--time-style=full-iso`, after a header or none.
    private var looksLikeLs: Bool {
        lines.prefix(3).contains { line in
            let fields = line.split(separator: 0x20)
            guard fields.count >= 9, fields[0].count >= 10, fields[5].count == 10 else {
                return false
            }
            let letters = fields[0].dropFirst().prefix(9)
            return letters.allSatisfy { Array("rwxsStT-".utf8).contains($0) }
                && fields[5].split(separator: 0x2D).count == 3
        }
    }

    private var looksLikeAccessList: Bool {
        lines.count > 1 && lines[0].starts(with: "# file: ".utf8)
            && lines[1].starts(with: "# owner: ".utf8)
    }

    /// A document marker that is not the fence of a page's front matter, or a key with its colon.
    private var looksLikeYAML: Bool {
        if text.starts(with: Array("%YAML".utf8)) { return true }
        let fences = lines.count { $0.elementsEqual([0x2D, 0x2D, 0x2D]) }
        if lines.first?.elementsEqual([0x2D, 0x2D, 0x2D]) == true { return fences == 1 }
        guard let line = firstLine(comments: [0x23]), let colon = line.firstIndex(of: 0x3A) else {
            return false
        }
        let name = line[..<colon]
        let after = line[colon...].dropFirst().first
        return !name.isEmpty && (after == nil || after == 0x20)
            && name.allSatisfy { Self.isWord($0) }
    }

    private var looksLikeDotenv: Bool {
        let settings = lines.filter { line in line.first.map { $0 != 0x23 } ?? false }
        return !settings.isEmpty
            && settings.allSatisfy { line in
                guard let equals = line.firstIndex(of: 0x3D) else { return false }
                return equals > line.startIndex
                    && line[..<equals].allSatisfy { byte in
                        byte == 0x5F || (byte >= 0x41 && byte <= 0x5A)
                            || (byte >= 0x30 && byte <= 0x39)
                    }
            }
    }

    private var looksLikeCSV: Bool {
        guard lines.count >= 2 else { return false }
        return [0x2C, 0x09].contains { separator in
            let columns = lines[0].count { $0 == separator }
            return columns > 0 && lines[1].count { $0 == separator } == columns
        }
    }

    /// The first line that holds anything but a comment.
    private func firstLine(comments: [UInt8]) -> ArraySlice<UInt8>? {
        lines.first { line in
            guard let byte = line.first(where: { !Self.isBlank($0) }) else { return false }
            return !comments.contains(byte)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E: true
        default: false
        }
    }
}
