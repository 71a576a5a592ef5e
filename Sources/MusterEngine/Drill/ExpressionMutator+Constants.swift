import MusterCEL

extension ExpressionMutator {
    /// A neighbour of the value, and nothing in its place.
    func edits(of constant: Constant, _ node: SyntaxNode) -> [ExpressionEdit] {
        let span = node.span
        switch constant {
        case .int(let value):
            return Self.neighbours(of: value).map { ExpressionEdit(span, "\($0)", in: span) }
        case .uint(let value):
            return [value == .max ? 0 : value + 1, value == 0 ? 1 : value - 1].map {
                ExpressionEdit(span, "\($0)u", in: span)
            }
        case .double(let value):
            return [value + 1, value - 1].map { ExpressionEdit(span, "\($0)", in: span) }
        case .bool(let value): return [ExpressionEdit(span, value ? "false" : "true", in: span)]
        case .string, .bytes: return lengthened(node.focus, in: span)
        case .null: return []
        }
    }

    /// One more, one less, and zero.
    static func neighbours(of value: Int64) -> [Int64] {
        var values: [Int64] = []
        let (more, isTooLarge) = value.addingReportingOverflow(1)
        let (less, isTooSmall) = value.subtractingReportingOverflow(1)
        if !isTooLarge { values.append(more) }
        if !isTooSmall { values.append(less) }
        if !values.contains(0), value != 0 { values.append(0) }
        return values
    }

    /// The literal with one character more.
    private func lengthened(_ literal: Range<Int>, in span: Range<Int>) -> [ExpressionEdit] {
        guard let quote = text[literal].last else { return [] }
        let quotes = text[literal].reversed().prefix { $0 == quote }.count
        let start = text[literal].firstIndex(of: quote) ?? literal.lowerBound
        let isTriple =
            text[start..<literal.upperBound].prefix(3).allSatisfy { $0 == quote }
            && literal.upperBound - start >= 6 && quotes >= 3
        let end = literal.upperBound - (isTriple ? 3 : 1)
        return [ExpressionEdit(end..<end, "~", in: span)]
    }

    /// The list or map without one of its parts, for each of them.
    func dropping(_ parts: [Range<Int>], _ node: SyntaxNode) -> [ExpressionEdit] {
        parts.indices.map { index in
            let part = parts[index]
            let gap: Range<Int>
            if index + 1 < parts.count {
                gap = part.lowerBound..<parts[index + 1].lowerBound
            } else {
                gap = (index > 0 ? parts[index - 1].upperBound : part.lowerBound)..<part.upperBound
            }
            return ExpressionEdit(gap, "", in: node.span)
        }
    }
}
