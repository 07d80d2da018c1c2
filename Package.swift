// swift-tools-version: 6.1
import PackageDescription

// Floors: a target depends only on targets further up this list, and the targets of floor 2 do not know each other.
let package = Package(
    name: "gongbao",
    products: [
        .executable(name: "gongbao", targets: ["gongbao"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Floor 0: system libraries, and what must be in C for them.
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CBytes"),
        .systemLibrary(name: "CIconv"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),

        // Floor 1: bytes, read and written quickly; what is wrong, and how it is said.
        .target(name: "Bytes", dependencies: ["CBytes"]),
        .target(name: "Diagnostics"),

        // Floor 2: formats. Nothing here knows what a trade union is.
        .target(name: "Charts"),
        .target(name: "CSV", dependencies: ["Bytes", "Diagnostics", "CIconv"]),
        .target(name: "Markdown", dependencies: ["Bytes", "Diagnostics", "CCmarkGFM"]),
        .target(name: "Mustache", dependencies: ["Bytes", "Diagnostics"]),
        .target(name: "DisclosureControl"),
        .target(name: "StrictYAML", dependencies: ["Diagnostics", "Yams"]),
        .target(name: "PersonalIdentifiers", dependencies: ["Bytes"]),
        .target(name: "SearchIndex"),
        .target(name: "ImageMetadata", dependencies: ["Diagnostics"]),

        // Floor 3: statistics, as any office publishes them.
        .target(name: "Statistics", dependencies: ["Bytes", "Diagnostics", "CSV", "StrictYAML"]),

        // Floor 4: the field, as declarations.
        .target(name: "UnionData", dependencies: ["Diagnostics", "DisclosureControl", "Statistics"]),

        // Floor 5: content folder to site folder.
        .target(
            name: "Publishing",
            dependencies: [
                "Bytes", "CLinux", "CXXHash", "Charts", "Diagnostics", "CSV", "ImageMetadata", "Markdown", "Mustache",
                "PersonalIdentifiers", "SearchIndex", "Statistics", "StrictYAML",
                "UnionData",
            ]),

        // Floor 6: the command line.
        .executableTarget(
            name: "gongbao",
            dependencies: [
                "Diagnostics", "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // What only tests use.
        .target(name: "ChartDecoding", path: "Tests/Support/ChartDecoding"),

        .testTarget(name: "BytesTests", dependencies: ["Bytes", "CBytes"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts", "ChartDecoding"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
        .testTarget(name: "MustacheTests", dependencies: ["Mustache"]),
        .testTarget(name: "DisclosureControlTests", dependencies: ["DisclosureControl"]),
        .testTarget(name: "SearchIndexTests", dependencies: ["SearchIndex"]),
        .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML"]),
        .testTarget(name: "ImageMetadataTests", dependencies: ["ImageMetadata", "Diagnostics"]),
        .testTarget(name: "PersonalIdentifiersTests", dependencies: ["PersonalIdentifiers"]),
        .testTarget(name: "UnionDataTests", dependencies: ["Statistics", "UnionData"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "CSV", "ChartDecoding", "DisclosureControl", "Mustache"]),
        .testTarget(name: "CommandLineTests", dependencies: ["gongbao", "Yams"]),
    ]
)

// Only `make docs` needs DocC, which every build would otherwise fetch and compile.
if Context.environment["GONGBAO_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
