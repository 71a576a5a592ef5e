/// A piece of nginx configuration.
enum NginxToken {
    /// A directive's name or argument.
    struct Word {
        /// Quotes removed, escapes decoded.
        var bytes: [UInt8]
        /// What the source holds between the quotes.
        var text: Range<Int>
        /// What the source holds, quotes included.
        var span: Range<Int>
        let isQuoted: Bool
    }

    case word(Word)
    case semicolon(Int)
    case open(Int)
    case close(Int)
    /// A quote that is never closed, at its place.
    case unclosedQuote(Int)
    case end
}
