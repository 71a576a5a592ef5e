// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "documents-benchmark",
    dependencies: [.package(name: "muster", path: "../..")],
    targets: [
        .executableTarget(
            name: "DocumentsBenchmark",
            dependencies: [.product(name: "MusterDocuments", package: "muster")])
    ]
)
