/// The name of a container that is still open.
struct YAMLOpenAnchor {
    let name: [UInt8]
    /// Where the container's text starts.
    let start: Int
}
