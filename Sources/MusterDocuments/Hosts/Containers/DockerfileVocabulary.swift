/// The instructions of the Dockerfile reference.
enum DockerfileVocabulary {
    static let instructions: [StaticString] = [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL",
        "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ]

    /// Those whose arguments are one command line unless they are a JSON list.
    static let commands: [StaticString] = ["RUN", "CMD", "ENTRYPOINT"]
    /// Those whose arguments are names with values.
    static let pairs: [StaticString] = ["ENV", "ARG", "LABEL"]
    /// Those whose arguments may be a JSON list.
    static let lists: [StaticString] = ["ADD", "COPY", "SHELL", "VOLUME"]
    /// Those whose arguments are one text, spaces and all.
    static let texts: [StaticString] = ["WORKDIR", "MAINTAINER", "USER", "STOPSIGNAL"]
    /// Those that may take further lines as files.
    static let heredocs: [StaticString] = ["ADD", "COPY", "RUN"]
    /// Those that take flags.
    static let flags: [StaticString] = ["ADD", "COPY", "FROM", "HEALTHCHECK", "RUN"]
    static let directives: [StaticString] = ["syntax", "escape", "check"]

    static func contains(_ words: [StaticString], _ name: [UInt8]) -> Bool {
        words.contains { name.elementsEqual($0.bytes) }
    }
}
