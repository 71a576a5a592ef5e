extension Project {
    /// The same project, judged with this knowledge.
    public func knowing(_ knowledge: Knowledge) -> Project {
        var project = self
        project.knowledge = knowledge
        // What was read ahead was read as if everything were known.
        if knowledge.knownAt != nil || asksHistory { project.evidence = nil }
        return project
    }

    /// Whether muster.yaml asks for the project's version history.
    public var asksHistory: Bool {
        configuration.history.givesReceived || configuration.history.separatesApproval
    }

    /// Files and folders, relative to the project, in which its evidence stands; the whole project is "".
    public var evidencePlaces: [String] {
        var seen: Set<[UInt8]> = []
        return configuration.evidence.flatMap(\.patterns).map { pattern in
            pattern.value.isLiteral ? pattern.value.path : pattern.value.folder
        }.filter { seen.insert(Array($0.utf8)).inserted }
    }

    /// How approvals are checked; nil if they are taken as they are.
    var waiverApproval: WaiverApproval? {
        guard configuration.history.separatesApproval else { return nil }
        return WaiverApproval(
            changes: knowledge.changes,
            evidence: configuration.evidence.flatMap(\.patterns).map(\.value))
    }

    /// How the moment of receipt is found.
    var receipts: EvidenceReceipts {
        EvidenceReceipts(knowledge: knowledge, fromHistory: configuration.history.givesReceived)
    }
}
