import Foundation

/// A project of one rule over one listing: small enough that each mistake stands alone.
enum TinyProject {
    static let rule = """
        rule: files.closed
        title: Environment files are closed to others
        severity: high
        proves: {}
        each: {file: file.permission}
        where: file.path.endsWith('.env')
        check:
          - that: file.groupBits == 0 && file.otherBits == 0
            otherwise: "'mode ' + file.mode"
        why: Whoever reads the file has the secret.
        fix: Run chmod 600.

        """

    static let configuration = """
        organisation: Tiny Ltd
        system: one host
        rules: [rules]
        evidence:
          - files: evidence/app.listing
            kind: file.permission
            format: listing
        gate: {failOn: low, undetermined: fail}

        """

    static let listing = "600 app app 412 1767225600.0000000000 /etc/app/api.env\n"

    /// The project as it should be: it passes.
    static func make() throws -> ProjectCopy {
        let project = try ProjectCopy()
        try project.write(configuration, to: "muster.yaml")
        try project.write(rule, to: "rules/checks/closed.yaml")
        try project.write(
            String(
                contentsOf: ProjectCopy.root.appendingPathComponent(
                    "rules/kinds/file.permission.yaml"),
                encoding: .utf8),
            to: "rules/kinds/file.permission.yaml")
        try project.write(listing, to: "evidence/app.listing")
        return project
    }
}
