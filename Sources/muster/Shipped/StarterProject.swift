/// What `muster init` writes.
enum StarterProject {
    /// The files of a new project; with `ownsRules` the library is expected in rules/.
    static func files(ownsRules: Bool) -> [(path: String, text: String)] {
        [
            ("muster.yaml", configuration(ownsRules: ownsRules)),
            ("claims.yaml", claims),
            ("waivers.yaml", waivers),
            ("evidence/pages/trust.md", page),
            ("evidence/permissions.listing", listing),
            ("rules/checks/example/no-group-access.yaml", rule),
        ]
    }

    private static func configuration(ownsRules: Bool) -> String {
        """
        # One project: whose system it is, where the evidence lies, what closes the gate.
        organisation: Your company
        system: your production system
        # Everything `muster init` wrote is an example. Delete this line when the evidence is yours.
        sample: true
        frameworks: [iso27001-2022, soc2-2017]
        rules: [\(ownsRules ? "rules" : "shipped, rules")]
        evidence:
          - files: evidence/*.listing
            kind: file.permission
            effective: 2026-01-15
        # Rules of the library that do not concern you are excluded by name, with a reason and an approver:
        # notApplicable:
        #   - {rule: region.replicas-allowed, because: there are no replicas, approvedBy: you@example.com}
        gate: {failOn: medium, undetermined: pass}

        """
    }

    private static let claims = """
        # What you publish, sentence by sentence, and the rules that test it.
        page: evidence/pages/trust.md
        claims:
          - id: secrets-owner-only
            quote: "readable by their owner only"
            rules: [example.no-group-access]

        """

    private static let waivers = """
        # Approved, dated, expiring acceptances of single findings. They never hide a verdict.
        # - rule: example.no-group-access
        #   subject: /etc/app/api.env
        #   reason: Moves to the secret store in March.
        #   approvedBy: cto@example.com
        #   approved: 2026-01-15
        #   expires: 2026-03-31
        []

        """

    private static let page = """
        # Trust

        Files that hold secrets are readable by their owner only.

        """

    /// As `find /etc/app -name '*.env' -printf '%m %u %g %s %T@ %p\\n'` prints it.
    private static let listing = """
        600 app app 412 1767225600.0000000000 /etc/app/api.env
        640 app app 388 1767225600.0000000000 /etc/app/worker.env

        """

    private static let rule = """
        rule: example.no-group-access
        title: Environment files are closed to group and others
        severity: high
        proves:
          iso27001-2022:
            A.8.3/files: Only the owning service account can read what the file holds.
          soc2-2017:
            CC6.1/secrets: A secret in a file is protected by the file's mode.
        each: {file: file.permission}
        where: file.path.endsWith('.env')
        check:
          - that: file.groupBits == 0 && file.otherBits == 0
            otherwise: "'mode ' + file.mode + ' lets others in'"
        why: Whoever reads the file has the secret.
        fix: Run `chmod 600` on the file.
        examples:
          - name: owner only
            given: {file: {path: /a.env, mode: '600', special: 0, ownerBits: 6, groupBits: 0, otherBits: 0, owner: app, group: app, size: 1, modified: 2026-01-01}}
            verdict: pass
          - name: the group may read
            given: {file: {path: /a.env, mode: '640', special: 0, ownerBits: 6, groupBits: 4, otherBits: 0, owner: app, group: app, size: 1, modified: 2026-01-01}}
            verdict: fail
          - name: a listing without modes proves nothing
            given: {file: {path: /a.env}}
            verdict: undetermined
            reason: missingField
          - name: other files prove nothing
            given: {file: {path: /a.txt, groupBits: 4, otherBits: 4}}
            verdict: undetermined
            reason: emptyPopulation

        """
}
