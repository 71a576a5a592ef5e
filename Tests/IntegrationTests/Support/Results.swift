/// The part of results.json that the tests look at.
struct Results: Decodable {
    struct Finding: Decodable {
        struct Observation: Decodable {
            struct Place: Decodable {
                let path: String
                let line: Int
            }

            let location: Place?
        }

        let rule: String
        let subject: String
        let verdict: String
        let reason: String?
        let observations: [Observation]
    }

    let findings: [Finding]

    func finding(_ rule: String, _ subject: String) -> Finding? {
        findings.first { $0.rule == rule && $0.subject == subject }
    }
}
