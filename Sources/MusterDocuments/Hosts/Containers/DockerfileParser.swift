public import MusterSource

/// Reads how a container image is built: a Dockerfile.
public struct DockerfileParser: DocumentParser {
    /// `dockerfile`.
    public let name = "dockerfile"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "how a container image is built: Dockerfile, Containerfile",
            fileNames: [
                "Dockerfile", "*.Dockerfile", "*.dockerfile", "Dockerfile.*", "Containerfile",
                "Containerfile.*",
            ],
            model: """
                {directives: {name: value}, stages: [{name, image, repository, tag, digest,
                platform, fromStage (bool), user}], instructions: [{instruction, stage (int),
                onbuild (bool), flags: [{name, value}], form, args: [text], pairs: [{name, value}],
                heredocs: [text], text}]}
                instruction is in capitals, stage the index of its stage, -1 before the first FROM. form is
                "exec" for a JSON list, "shell" for a command line of RUN, CMD, ENTRYPOINT and HEALTHCHECK,
                else "". args are the words, of a command line the one text. pairs are those of ENV, ARG
                and LABEL without quotes; "$name" stays as written. text is all of it with joined lines.
                image is as written; fromStage: it is an earlier stage. user is what the stage's last
                USER says, else the one of the stage it is built from, else "".
                """,
            example: """
                # syntax=docker/dockerfile:1
                FROM golang:1.24@sha256:aa AS build
                RUN go build \\
                    -o /app .
                FROM scratch
                COPY --from=build /app /app
                USER 1000
                ENTRYPOINT ["/app"]

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = DockerfileReader(source, limits: limits)
            return reader.read()
        }
    }
}
