// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "cel-benchmark",
    dependencies: [.package(name: "muster", path: "../..")],
    targets: [
        .executableTarget(
            name: "CELBenchmark",
            dependencies: [
                .product(name: "MusterCEL", package: "muster"),
                .product(name: "MusterDocuments", package: "muster"),
            ])
    ]
)
