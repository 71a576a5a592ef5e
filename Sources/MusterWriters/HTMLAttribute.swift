/// An attribute whose name is fixed here and whose value is escaped when written.
///
/// There is no way to make an event handler, a `style` or an unchecked address out of text.
public struct HTMLAttribute: Sendable {
    let name: StaticString
    let value: String

    private init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = value
    }

    /// A name and a value that both stand in the program.
    public static func literal(_ name: StaticString, _ value: StaticString) -> HTMLAttribute {
        HTMLAttribute(name, value.description)
    }

    /// The classes of an element.
    public static func classes(_ names: StaticString) -> HTMLAttribute {
        HTMLAttribute("class", names.description)
    }

    /// The id of an element.
    public static func id(_ id: String) -> HTMLAttribute { HTMLAttribute("id", id) }

    /// The address of a link.
    public static func href(_ link: HTMLLink) -> HTMLAttribute {
        HTMLAttribute("href", link.address)
    }

    /// What is shown when the pointer rests on the element.
    public static func title(_ text: String) -> HTMLAttribute { HTMLAttribute("title", text) }

    /// What a screen reader says instead of the content.
    public static func label(_ text: String) -> HTMLAttribute { HTMLAttribute("aria-label", text) }

    /// The content of a `meta` element.
    public static func content(_ text: String) -> HTMLAttribute { HTMLAttribute("content", text) }

    /// A machine's spelling of a time.
    public static func datetime(_ text: String) -> HTMLAttribute { HTMLAttribute("datetime", text) }

    /// A number, such as `colspan` or the coordinates of a drawing.
    public static func number(_ name: StaticString, _ value: Int) -> HTMLAttribute {
        HTMLAttribute(name, String(value))
    }

    /// The coordinates of a drawing, from 0 to `width` and `height`.
    public static func viewBox(width: Int, height: Int) -> HTMLAttribute {
        HTMLAttribute("viewBox", "0 0 \(width) \(height)")
    }
}
