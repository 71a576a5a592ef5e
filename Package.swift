// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "muster",
    products: [
        .executable(name: "muster", targets: ["muster"]),
        .library(name: "MusterCEL", targets: ["MusterCEL", "MusterSource"]),
        .library(name: "MusterDocuments", targets: ["MusterDocuments"]),
    ],
    traits: [
        .trait(
            name: "Augeas",
            description: "Read two hundred more formats with the lenses of libaugeas.")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    ],
    targets: [
        // Layer 0: the system's C libraries.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // Without pkg-config, so that nothing is asked of a host where the trait is off.
        .systemLibrary(name: "CAugeas", providers: [.apt(["libaugeas-dev", "augeas-lenses"])]),
        .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
        // Layer 1: where text came from, and bytes going out.
        .target(name: "MusterSource"),
        .target(name: "MusterWriters"),
        .target(name: "MusterParallel"),
        // Layer 2: the expression language, the documents, the nouns.
        .target(name: "MusterCEL", dependencies: ["CRE2", "MusterSource"]),
        .target(
            name: "MusterDocuments",
            dependencies: [
                "CLibXML2", "CLibYAML", "MusterSource",
                .target(name: "CAugeas", condition: .when(traits: ["Augeas"])),
            ]),
        .target(name: "MusterModel", dependencies: ["MusterSource"]),
        // Layer 3: verdicts and reports.
        .target(
            name: "MusterEngine",
            dependencies: [
                "MusterCEL", "MusterDocuments", "MusterModel", "MusterParallel", "MusterSource",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "MusterReports",
            dependencies: ["MusterModel", "MusterParallel", "MusterSource", "MusterWriters"]),
        // Layer 4: disk, clock, terminal, exit status.
        .executableTarget(
            name: "muster",
            dependencies: [
                "MusterCEL", "MusterDocuments", "MusterEngine", "MusterModel", "MusterParallel",
                "MusterReports", "MusterSource", "MusterWriters",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .testTarget(name: "MusterSourceTests", dependencies: ["MusterSource"]),
        .testTarget(name: "MusterWritersTests", dependencies: ["MusterWriters"]),
        .testTarget(name: "MusterParallelTests", dependencies: ["MusterParallel"]),
        .testTarget(name: "MusterCELTests", dependencies: ["MusterCEL", "MusterSource"]),
        .testTarget(
            name: "MusterDocumentsTests", dependencies: ["MusterDocuments", "MusterSource"],
            exclude: ["Corpus", "Hostile/colliding-keys.txt"]),
        .testTarget(
            name: "MusterEngineTests",
            dependencies: [
                "MusterCEL", "MusterDocuments", "MusterEngine", "MusterModel", "MusterSource",
            ]),
        .testTarget(
            name: "MusterReportsTests",
            dependencies: ["MusterModel", "MusterReports", "MusterSource", "MusterWriters"]),
        .testTarget(
            name: "IntegrationTests",
            dependencies: ["muster", "MusterDocuments", "MusterEngine", "MusterSource"],
            exclude: ["Fixtures"]),
        .testTarget(name: "ArchitectureTests"),
    ],
    cxxLanguageStandard: .cxx17
)

// One set of strict settings for every Swift target.
for target in package.targets where target.type != .system && target.name != "CRE2" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
