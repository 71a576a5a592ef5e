// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "documents-benchmark",
    dependencies: [.package(name: "muster", path: "../..")],
    targets: [
        .executableTarget(
            name: "DocumentsBenchmark",
            dependencies: ["CYAMLEvents", .product(name: "MusterDocuments", package: "muster")]),
        .target(name: "CYAMLEvents", linkerSettings: [.linkedLibrary("yaml")]),
    ]
)
