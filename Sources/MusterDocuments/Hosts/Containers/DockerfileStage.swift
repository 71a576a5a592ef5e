import MusterSource

/// What is known of a build stage while its instructions are read.
struct DockerfileStage {
    let name: Node
    let image: Node
    /// Repository, tag and digest.
    let parts: [Node]
    let platform: Node
    let isFromStage: Node
    var user: Node
    var span: Range<Int>
}
