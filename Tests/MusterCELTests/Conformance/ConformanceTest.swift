import Foundation
import MusterCEL

/// One test of the language's conformance suite, from the JSON beside the project.
struct ConformanceTest: Sendable {
    enum Expected: Sendable {
        case value(PlainValue)
        case error
        /// The checker's type alone.
        case typeOnly
    }

    let file: String
    let index: Int
    let name: String
    let expression: String
    let container: String
    let checked: Bool
    let typeOnly: Bool
    let variables: [Variable]
    let functions: [Function]
    let bindings: [(name: String, value: PlainValue)]
    let expected: Expected
    let resultType: String?
    /// Protocol buffers are out of the language's scope here.
    let needsProto: Bool
    let needsWellKnown: Bool

    var label: String { "\(file)[\(index)] \(name): \(expression)" }

    /// The folder of the suite: `MUSTER_CEL_SUITE`, or the one laid beside the project; nil where there is none.
    static let folder: URL? = {
        if let named = ProcessInfo.processInfo.environment["MUSTER_CEL_SUITE"], !named.isEmpty {
            return URL(fileURLWithPath: named)
        }
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = package.deletingLastPathComponent().appendingPathComponent("shared/cel")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// All tests, file by file in the order of names.
    static let all: [ConformanceTest] = {
        guard let folder else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
            let data = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
            let tests = (try? JSONSerialization.jsonObject(with: data)) as? [[String: Any]] ?? []
            return tests.enumerated().map { index, test in
                ConformanceTest(String(name.dropLast(5)), index, test)
            }
        }
    }()

    private init(_ file: String, _ index: Int, _ json: [String: Any]) {
        self.file = file
        self.index = index
        name = json["name"] as? String ?? ""
        expression = json["expr"] as? String ?? ""
        container = json["container"] as? String ?? ""
        checked = !(json["disable_check"] as? Bool ?? false)
        typeOnly = json["check_only"] as? Bool ?? false
        needsProto = json["needs_proto"] as? Bool ?? false
        needsWellKnown = json["needs_wkt"] as? Bool ?? false
        resultType = json["typed_result_type"] as? String
        let declarations = json["type_env"] as? [[String: Any]] ?? []
        variables = declarations.compactMap { declaration in
            guard let name = declaration["name"] as? String,
                let type = declaration["type"] as? String
            else { return nil }
            return Variable(name, ConformanceValue.type(type))
        }
        functions = declarations.compactMap { ConformanceValue.function($0) }
        let bindings = json["bindings"] as? [String: Any] ?? [:]
        self.bindings = bindings.sorted { $0.key < $1.key }.map {
            ($0.key, ConformanceValue.plain($0.value as? [String: Any] ?? [:]))
        }
        let expected = json["expected"] as? [String: Any] ?? [:]
        if let value = expected["value"] as? [String: Any] {
            self.expected = .value(ConformanceValue.plain(value))
        } else {
            self.expected = expected["error"] == nil ? .typeOnly : .error
        }
    }
}
