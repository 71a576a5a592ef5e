import Foundation
import MusterCEL
import MusterSource
import Testing

/// Runs the conformance suite through the whole engine.
@Suite(
    "conformance",
    .enabled(if: ConformanceTest.folder != nil, "the language's suite is not on this machine"))
struct EvaluationConformanceTests {
    /// What became of a test: nil if it passed.
    static func failure(_ test: ConformanceTest) -> String? {
        let undeclared = test.bindings.filter { binding in
            !test.variables.contains { $0.name == binding.name }
        }
        let variables = test.variables + undeclared.map { Variable($0.name, .dyn) }
        let environment = Environment(
            container: test.container, variables: variables,
            functions: Library.all + test.functions)
        let compilation = environment.compile(
            ExpressionText(test.expression), checked: test.checked)
        guard let program = compilation.program else {
            if case .error = test.expected { return rightReason(test, compilation) }
            let messages = compilation.diagnostics.map(\.message).joined(separator: "; ")
            return "does not compile: \(messages)"
        }
        if let type = test.resultType, compilation.type != ConformanceValue.type(type) {
            return "type \(compilation.type), expected \(type)"
        }
        if test.typeOnly { return nil }
        return run(test, program, variables)
    }

    /// A mistake the checker found must not be a function the engine lacks.
    private static func rightReason(_ test: ConformanceTest, _ compilation: Compilation) -> String?
    {
        for diagnostic in compilation.diagnostics where diagnostic.code == "MUS-1102" {
            return "wrong reason: \(diagnostic.message)"
        }
        return nil
    }

    private static func run(
        _ test: ConformanceTest, _ program: Program, _ variables: [Variable]
    ) -> String? {
        let evaluator = Evaluator(program)
        for binding in test.bindings {
            guard let slot = variables.firstIndex(where: { $0.name == binding.name }) else {
                continue
            }
            evaluator.bind(slot, binding.value)
        }
        switch (evaluator.run(), test.expected) {
        case (.value(let value), .value(let expected)):
            guard let plain = evaluator.plain(value) else { return "no plain value" }
            return plain.matches(expected) ? nil : "got \(plain), expected \(expected)"
        case (.value(let value), .error):
            return "got \(String(describing: evaluator.plain(value))), expected an error"
        case (.failure(let error), .value): return "error: \(error.message)"
        case (.failure(let error), .error):
            if case .unknownFunction(let name) = error.kind, !name.contains("unknown") {
                return "wrong reason: \(error.message)"
            }
            return nil
        case (_, .typeOnly): return nil
        }
    }

    /// A file that cannot be read is no file without tests.
    @Test func everyFileOfTheSuiteHoldsTests() throws {
        let folder = try #require(ConformanceTest.folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { name in
                // A file may say that it has no tests.
                let data = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
                let isEmpty = data.filter { $0 > 0x20 }.elementsEqual("[]".utf8)
                return name.hasSuffix(".json") && !isEmpty
            }
        #expect(!files.isEmpty)
        #expect(Set(files) == Set(ConformanceTest.all.map { $0.file + ".json" }))
    }

    @Test(
        arguments: Array(Set(ConformanceTest.all.map(\.file))).sorted())
    func theFilePasses(file: String) {
        let all = ConformanceTest.all.filter { $0.file == file }
        let tests = all.filter { !$0.needsProto }
        var failures: [String] = []
        for test in tests {
            if let failure = Self.failure(test) { failures.append("\(test.label) -> \(failure)") }
        }
        // scripts/conformance.sh makes a table of these lines.
        let counts = [tests.count - failures.count, failures.count, all.count - tests.count]
        print("conformance:\t\(file)\t" + counts.map(String.init).joined(separator: "\t"))
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }
}
