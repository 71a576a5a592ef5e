// swift-tools-version: 6.2
import PackageDescription

// A package of its own: fuzzing needs flags and a runtime that the program must not have.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "muster", path: "..")],
    targets: [
        // What an input has to withstand, with or without a fuzzer.
        .target(name: "CELTarget", dependencies: [.product(name: "MusterCEL", package: "muster")]),
        .target(
            name: "ParserTarget",
            dependencies: [.product(name: "MusterDocuments", package: "muster")]),
        .executableTarget(
            name: "FuzzCEL", dependencies: ["CELTarget"],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
        .executableTarget(
            name: "FuzzParsers",
            dependencies: [
                "ParserTarget", .product(name: "MusterDocuments", package: "muster"),
            ],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
        .executableTarget(
            name: "ReplayInputs",
            dependencies: [
                "CELTarget", "ParserTarget", .product(name: "MusterDocuments", package: "muster"),
            ]),
    ],
    cxxLanguageStandard: .cxx17
)
