import Foundation
import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

struct CollectedIncludesTests {
    private func found(_ pattern: String, from path: String, among paths: [String]) -> [String]? {
        let files = MemoryFileTree(paths.map { ($0, "") })
        return CollectedIncludes(paths: paths, files: files)
            .sources(pattern, from: Source(path: path, text: "")).map { $0.map(\.path) }
    }

    @Test func anAbsolutePatternIsFoundInAFolderThatMirrorsTheHost() {
        let paths = [
            "evidence/web1/etc/nginx/nginx.conf", "evidence/web1/etc/nginx/conf.d/b.conf",
            "evidence/web1/etc/nginx/conf.d/a.conf", "evidence/web2/etc/nginx/conf.d/c.conf",
        ]
        #expect(
            found("/etc/nginx/conf.d/*.conf", from: paths[0], among: paths)
                == [
                    "evidence/web1/etc/nginx/conf.d/a.conf",
                    "evidence/web1/etc/nginx/conf.d/b.conf",
                ])
    }

    @Test func anAbsolutePatternIsFoundBesideTheFileWhereOnlyItsEndIsMirrored() {
        let paths = ["evidence/nginx/nginx.conf", "evidence/nginx/conf.d/mail.conf"]
        #expect(
            found("/etc/nginx/conf.d/*.conf", from: paths[0], among: paths) == [paths[1]])
        #expect(found("conf.d/mail.conf", from: paths[0], among: paths) == [paths[1]])
    }

    @Test func aBareWildcardThatIsLeftOfALongerPatternTakesNothing() {
        let paths = ["evidence/nginx/nginx.conf", "evidence/nginx/other.conf"]
        #expect(found("/etc/nginx/sites-enabled/*.conf", from: paths[0], among: paths) == nil)
    }

    @Test func whatWasNotCollectedIsUnknownAndNotAbsent() {
        #expect(
            found("/etc/nginx/mime.types", from: "e/nginx.conf", among: ["e/nginx.conf"]) == nil)
    }

    @Test func anIncludedFileIsReadWhereItIsIncludedAndKeepsItsPlaces() throws {
        var project = SmallProject()
        project.set(
            "rules/server.yaml",
            SmallProject.server.replacingOccurrences(
                of: "from:",
                with: """
                    from:
                      nginx:
                        each: doc.http.map(h, h.server).flatten()
                        item:
                          name: it.server_name[0].args[0]
                          port: int(it.listen[0].args[0])
                          version: it.effective.ssl_protocols[0].args[0]
                    """))
        project.setMuster(entry: "{files: evidence/nginx/**, kind: server}")
        project.set(
            "evidence/nginx/nginx.conf",
            "http { ssl_protocols TLSv1.3; include /etc/nginx/conf.d/*.conf; }\n")
        project.set(
            "evidence/nginx/conf.d/a.conf", "server {\n  server_name a;\n  listen 23;\n}\n")
        let assessment = try project.assess()
        #expect(assessment.diagnostics.map(\.code) == [])
        #expect(assessment.findings.map(\.subject) == ["a"])
        #expect(assessment.findings[0].verdict == .fail)
        #expect(
            assessment.findings[0].observations.compactMap(\.location).map(\.description)
                == ["evidence/nginx/conf.d/a.conf:3:10"])
    }
}
