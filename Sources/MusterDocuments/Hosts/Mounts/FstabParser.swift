public import MusterSource

/// Reads the list of file systems to mount: fstab(5), or /proc/mounts.
public struct FstabParser: DocumentParser {
    /// `fstab`.
    public let name = "fstab"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "file systems to mount: /etc/fstab, /proc/mounts",
            fileNames: ["fstab", "*.fstab", "proc/mounts", "proc-mounts.txt", "mtab"],
            model: """
                {mounts: [{spec, file, vfstype, mntops: [text], freq (int), passno (int)}],
                byFile: {file: mount}}
                The names are those of fstab(5): spec is the device, file the mount point. Escapes such as
                \\040 are decoded. mntops is empty, freq and passno are null where the line ends before
                them. byFile holds the last of several mounts at one place, the one that is seen.
                """,
            example: """
                UUID=5c1f-77 /    ext4  errors=remount-ro 0 1
                tmpfs        /tmp tmpfs nosuid,nodev,noexec 0 0

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = FstabReader(source, limits: limits)
            return reader.read()
        }
    }
}
