// swift-tools-version: 6.2
import PackageDescription

// A package of its own: fuzzing needs flags and a runtime that the program must not have.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "muster", path: "..")],
    targets: [
        .executableTarget(
            name: "FuzzCEL",
            dependencies: [.product(name: "MusterCEL", package: "muster")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ],
    cxxLanguageStandard: .cxx17
)
