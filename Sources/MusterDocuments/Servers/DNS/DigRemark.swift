/// What the lines of dig's output say that start with semicolons.
enum DigRemark {
    /// What comes below a line that heads a section.
    enum Heading: Equatable {
        case question
        case records(DigAnswer.Section)
        /// Something that is no record, such as the OPT pseudosection.
        case other
    }

    /// The heading a line is, if it is one.
    static func section(_ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Heading? {
        guard bytes[text].suffix(8).elementsEqual("SECTION:".utf8) else { return nil }
        if bytes.starts(at: text.lowerBound, with: "QUESTION") { return .question }
        if bytes.starts(at: text.lowerBound, with: "ANSWER") { return .records(.answer) }
        if bytes.starts(at: text.lowerBound, with: "AUTHORITY") { return .records(.authority) }
        if bytes.starts(at: text.lowerBound, with: "ADDITIONAL") { return .records(.additional) }
        return .other
    }

    /// The name in the document and the text of a line's fact.
    static func fact(
        _ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (String, Range<Int>)? {
        func rest(_ count: Int) -> Range<Int> {
            // The label's last blank may be the line's last, which is not part of the text.
            bytes.trimmed(min(text.lowerBound + count, text.upperBound)..<text.upperBound)
        }
        if bytes.starts(at: text.lowerBound, with: "SERVER: ") { return ("server", rest(8)) }
        if bytes.starts(at: text.lowerBound, with: "WHEN: ") { return ("when", rest(6)) }
        if bytes.starts(at: text.lowerBound, with: "Query time: ") {
            return word(after: "Query time: ", in: text, bytes).map { ("queryTime", $0) }
        }
        if bytes.starts(at: text.lowerBound, with: "MSG SIZE ") {
            return word(after: "rcvd: ", in: text, bytes).map { ("size", $0) }
        }
        return nil
    }

    /// Whether dig says that it got no answer.
    static func isError(_ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.starts(at: text.lowerBound, with: "connection timed out")
            || bytes.starts(at: text.lowerBound, with: "no servers could be reached")
            || bytes.starts(at: text.lowerBound, with: "communications error")
            || bytes.starts(at: text.lowerBound, with: "Connection to")
            || bytes.starts(at: text.lowerBound, with: "UDP setup with")
            || bytes.starts(at: text.lowerBound, with: "Transfer failed")
            || bytes.starts(at: text.lowerBound, with: "dig: ")
    }

    /// The word behind a label, up to a blank, a comma or a semicolon.
    static func word(
        after label: String, in text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        let count = label.utf8.count
        guard
            let start = text.dropLast(count).first(where: {
                bytes[$0..<($0 + count)].elementsEqual(label.utf8)
            })
        else { return nil }
        let word = bytes[(start + count)..<text.upperBound].prefix { byte in
            !ASCII.isSpace(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";")
        }
        return word.isEmpty ? nil : word.startIndex..<word.endIndex
    }
}
