internal import CLibYAML
import MusterSource

/// Owns libyaml's parser: the only file that sees its types, and no pointer of it outlives the next event.
final class YAMLEventReader {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private let source: Source
    private let range: Range<Int>
    private var offsets: YAMLOffsets
    private let isReady: Bool
    /// libyaml's own buffer while the source stands in its place.
    private var replaced: UnsafeMutablePointer<yaml_char_t>?
    /// Where the event stands in the source.
    private(set) var start = 0
    private(set) var end = 0

    /// Reads `range` of the source, which is valid UTF-8.
    init(_ source: Source, range: Range<Int>, isASCII: Bool) {
        self.source = source
        self.range = range
        offsets = YAMLOffsets(
            base: source.base + range.lowerBound, count: range.count, start: range.lowerBound,
            isASCII: isASCII)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, source.base + range.lowerBound, range.count)
        readInPlace()
    }

    /// Lets libyaml read the text where it lies, as if it had been copied into its buffer and the input had ended.
    ///
    /// It spares the decoding of every character, an eighth of libyaml's work. The buffer is all it reads, and at the
    /// end of the input it leaves it alone, so far: a version nobody has looked at reads in its own way, and so does a
    /// text with characters that libyaml refuses or that does not end with its source.
    private func readInPlace() {
        guard Self.isKnownVersion, range.upperBound == source.count,
            let characters = YAMLCharacters.count(
                UnsafeBufferPointer(rebasing: source.bytes[range]))
        else { return }
        let text = UnsafeMutablePointer(mutating: source.base + range.lowerBound)
        replaced = parser.pointee.buffer.start
        parser.pointee.buffer.start = text
        parser.pointee.buffer.pointer = text
        // The zero behind the text counts: it tells the scanner that the input has ended.
        parser.pointee.buffer.last = text + range.count + 1
        parser.pointee.buffer.end = text + range.count + Source.padding
        parser.pointee.unread = characters + 1
        parser.pointee.eof = 1
    }

    /// 0.1 and 0.2, whose readers are the same.
    private static var isKnownVersion: Bool {
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        yaml_get_version(&major, &minor, &patch)
        return major == 0 && minor <= 2
    }

    deinit {
        yaml_event_delete(event)
        if let replaced {
            parser.pointee.buffer.start = replaced
            parser.pointee.buffer.pointer = replaced
            parser.pointee.buffer.last = replaced
        }
        if isReady { yaml_parser_delete(parser) }
        event.deallocate()
        parser.deallocate()
    }

    /// Steps on to the next event; false after a mistake in the text, which `problem` then tells.
    @inline(__always) func advance() -> Bool {
        yaml_event_delete(event)
        guard isReady, yaml_parser_parse(parser, event) == 1 else { return false }
        start = offsets.byte(
            ofCharacter: Int(truncatingIfNeeded: event.pointee.start_mark.index))
        end = max(
            start,
            offsets.byte(ofCharacter: Int(truncatingIfNeeded: event.pointee.end_mark.index)))
        return true
    }

    /// The scalar that the event is, if it has no anchor, no tag and does not stand in a block: as nearly all are.
    @inline(__always) var simple: (value: UnsafeBufferPointer<UInt8>, isPlain: Bool)? {
        guard event.pointee.type == YAML_SCALAR_EVENT, event.pointee.data.scalar.anchor == nil,
            event.pointee.data.scalar.tag == nil
        else { return nil }
        let style = event.pointee.data.scalar.style
        guard style != YAML_LITERAL_SCALAR_STYLE, style != YAML_FOLDED_SCALAR_STYLE else {
            return nil
        }
        // `!` alone is a tag that libyaml does not tell.
        let first = start < end ? source.base[start] : 0
        guard first != 0x21, first != 0x26 else { return nil }
        return (
            UnsafeBufferPointer(
                start: UnsafePointer(event.pointee.data.scalar.value),
                count: Int(truncatingIfNeeded: event.pointee.data.scalar.length)),
            style != YAML_SINGLE_QUOTED_SCALAR_STYLE && style != YAML_DOUBLE_QUOTED_SCALAR_STYLE
        )
    }

    /// The event as a whole.
    var current: YAMLEvent {
        let span = start..<end
        switch event.pointee.type {
        case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, span: span)
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, span: span)
        case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, span: span)
        case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .listEnd, span: span)
        case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mapEnd, span: span)
        case YAML_ALIAS_EVENT:
            return YAMLEvent(
                kind: .alias, span: span, anchor: name(event.pointee.data.alias.anchor))
        case YAML_SCALAR_EVENT: return scalar(span)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.pointee.data.sequence_start
            return YAMLEvent(
                kind: .listStart, span: span, anchor: name(data.anchor), tag: name(data.tag),
                isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let data = event.pointee.data.mapping_start
            return YAMLEvent(
                kind: .mapStart, span: span, anchor: name(data.anchor), tag: name(data.tag),
                isFlow: data.style == YAML_FLOW_MAPPING_STYLE)
        default: return YAMLEvent(kind: .other, span: span)
        }
    }

    /// What was wrong with the text.
    var problem: Diagnostic {
        let state = parser.pointee
        let text = state.problem.map { String(cString: $0) } ?? "the text could not be read"
        if state.error == YAML_READER_ERROR {
            let offset = range.lowerBound + min(Int(state.problem_offset), range.count)
            return YAMLDiagnostics.syntax(
                text, Location(source, offset..<min(offset + 1, range.upperBound)), context: nil,
                contextLocation: nil)
        }
        return YAMLDiagnostics.syntax(
            text, location(state.problem_mark),
            context: state.context.map { String(cString: $0) },
            contextLocation: location(state.context_mark))
    }

    private func scalar(_ span: Range<Int>) -> YAMLEvent {
        let data = event.pointee.data.scalar
        let style: YAMLEvent.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return YAMLEvent(
            kind: .scalar, span: span,
            value: UnsafeBufferPointer(start: UnsafePointer(data.value), count: Int(data.length)),
            anchor: name(data.anchor), tag: name(data.tag), style: style)
    }

    private func location(_ mark: yaml_mark_t) -> Location {
        let offset = offsets.byte(ofCharacter: Int(truncatingIfNeeded: mark.index))
        return Location(source, offset..<min(offset + 1, range.upperBound))
    }

    private func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> UnsafeBufferPointer<UInt8>? {
        guard let text else { return nil }
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: UnsafePointer(text), count: count)
    }
}
