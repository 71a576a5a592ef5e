import Foundation
import Testing

/// A test that is left out on some machines says why: a silent gap looks like a pass.
struct LeftOutTests {
    @Test func everyConditionOfATestHasItsReason() throws {
        let files = try LayerTests.swiftFiles(below: "Tests")
        #expect(files.count > 100)
        for file in files where file.lastPathComponent != "LeftOutTests.swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for arguments in Self.conditions(in: text) {
                #expect(arguments.count == 2, "\(file.lastPathComponent): \(arguments)")
            }
        }
    }

    @Test func theArgumentsOfAConditionAreToldApart() {
        let text = #"""
            @Test(.enabled(if: a(b, "c, d") && [1, 2].isEmpty, "why, oh"))
            @Suite("x", .enabled(if: exists("(\"")))
            @Test(.disabled(
                if: y), .tags(.slow))
            """#
        #expect(
            Self.conditions(in: text) == [
                [#"if: a(b, "c, d") && [1, 2].isEmpty"#, #""why, oh""#],
                [#"if: exists("(\"")"#], ["if: y"],
            ])
    }

    /// The arguments of each condition in a file's text.
    private static func conditions(in text: String) -> [[String]] {
        ["enabled", "disabled"].flatMap { word in
            text.components(separatedBy: ".\(word)(").dropFirst()
                .map { arguments(Array($0.utf8)) }
                .filter { $0.first?.hasPrefix("if:") == true }
        }
    }

    /// The parts between the commas up to the parenthesis that closes the call.
    private static func arguments(_ bytes: [UInt8]) -> [String] {
        var parts: [[UInt8]] = [[]]
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for byte in bytes {
            let character = Character(Unicode.Scalar(byte))
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isEscaped = character == "\\"
                isQuoted = character != "\""
            } else if character == "\"" {
                isQuoted = true
            } else if "([{".contains(character) {
                depth += 1
            } else if ")]}".contains(character) {
                depth -= 1
                if depth < 0 { break }
            } else if character == ",", depth == 0 {
                parts.append([])
                continue
            }
            parts[parts.count - 1].append(byte)
        }
        return parts.map {
            String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }
}
