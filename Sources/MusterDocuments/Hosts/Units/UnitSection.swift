import MusterSource

/// A section of a unit file, or of all those with one name.
struct UnitSection {
    /// A setting and the values it was given.
    struct Setting {
        let name: Range<Int>
        var values: [Node]
    }

    let name: Range<Int>
    var span: Range<Int>
    var settings: [Setting] = []
    /// The settings' names, where each name is to stand once.
    var names = NameIndex()
}
