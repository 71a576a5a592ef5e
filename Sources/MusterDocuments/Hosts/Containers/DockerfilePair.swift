import MusterSource

/// A name and a value of ENV, ARG or LABEL.
struct DockerfilePair {
    let name: Node
    let value: Node

    var isSecret: Bool { value.flags.contains(.secret) }
}
