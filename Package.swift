// swift-tools-version: 6.1
import PackageDescription

// Floors: a target depends only on targets further up this list, and the targets of floor 2 do not know each other.
let package = Package(
    name: "gongbao",
    products: [
        .executable(name: "gongbao", targets: ["gongbao"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // Floor 0: system libraries, and what must be in C for them.
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CIconv"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CBoundedExpat", dependencies: ["CExpat"]),
        .target(name: "CParseArena", dependencies: ["CCmarkGFM"]),

        // Floor 1: what is wrong, and how it is said; bytes, encodings, addresses, and a grid of cells.
        .target(name: "Diagnostics"),
        .target(name: "Files", dependencies: ["Diagnostics"]),
        .target(name: "Text", dependencies: ["Diagnostics", "CIconv"]),

        // Floor 2: formats. Nothing here knows what a trade union is.
        .target(name: "Charts", dependencies: ["Text"]),
        .target(name: "CSV", dependencies: ["Diagnostics", "Text"]),
        .target(name: "Markdown", dependencies: ["Diagnostics", "Text", "CCmarkGFM", "CParseArena"]),
        .target(name: "Mustache", dependencies: ["Diagnostics", "Text"]),
        .target(name: "OfficeFiles", dependencies: ["Diagnostics", "Text", "CBoundedExpat", "CZlib"]),
        .target(name: "DisclosureControl"),
        .target(name: "StrictYAML", dependencies: ["Diagnostics", "CYAML"]),
        .target(name: "PersonalIdentifiers", dependencies: ["Text"]),
        .target(name: "SearchIndex", dependencies: ["Files", "Text"]),
        .target(name: "Tables", dependencies: ["Diagnostics", "Text"]),
        .target(name: "ImageMetadata", dependencies: ["Diagnostics"]),

        // Floor 3: statistics, as any office publishes them.
        .target(
            name: "Statistics", dependencies: ["Diagnostics", "DisclosureControl", "StrictYAML", "Tables", "Text"]),

        // Floor 4: the field, as declarations.
        .target(name: "UnionData", dependencies: ["Diagnostics", "DisclosureControl", "Statistics", "Tables"]),

        // Floor 5: read and parse. A content folder becomes facts.
        .target(
            name: "Content",
            dependencies: [
                "CSV", "Diagnostics", "Files", "Markdown", "OfficeFiles", "Statistics", "StrictYAML", "Tables", "Text",
                "UnionData",
            ]),

        // Floor 6: compose. Facts become pages.
        .target(
            name: "Pages",
            dependencies: [
                "Charts", "Content", "CSV", "Diagnostics", "Markdown", "Mustache", "SearchIndex", "Statistics", "Text",
                "UnionData",
            ]),

        // Floor 7: render and publish. Pages become files in a site folder.
        .target(
            name: "Publishing",
            dependencies: [
                "CLinux", "Content", "CSV", "Diagnostics", "Files", "ImageMetadata", "Pages", "PersonalIdentifiers",
                "SearchIndex", "Statistics", "Text", "UnionData",
            ]),

        // Floor 9: the command line.
        .executableTarget(
            name: "gongbao",
            dependencies: [
                "Content", "Diagnostics", "Files", "Pages", "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // What only tests use.
        .target(name: "ChartDecoding", path: "Tests/Support/ChartDecoding"),
        .target(
            name: "DiagnosticSummaries", dependencies: ["Diagnostics"], path: "Tests/Support/DiagnosticSummaries"),
        .target(name: "WorkbookFixtures", dependencies: ["CZlib"], path: "Tests/Support/WorkbookFixtures"),
        .target(name: "ValueCases", dependencies: ["Diagnostics", "Statistics"], path: "Tests/Support/ValueCases"),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "FilesTests", dependencies: ["Diagnostics", "Files"]),
        .testTarget(name: "TextTests", dependencies: ["DiagnosticSummaries", "Text"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts", "ChartDecoding"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV", "DiagnosticSummaries", "Text"]),
        .testTarget(name: "TablesTests", dependencies: ["CSV", "DiagnosticSummaries", "Tables", "Text"]),
        .testTarget(
            name: "OfficeFilesTests", dependencies: ["Diagnostics", "OfficeFiles", "Text", "WorkbookFixtures"],
            exclude: ["Workbooks", "make-workbooks.py"]),
        .testTarget(name: "MarkdownTests", dependencies: ["CParseArena", "Markdown"]),
        .testTarget(name: "MustacheTests", dependencies: ["Mustache"]),
        .testTarget(name: "DisclosureControlTests", dependencies: ["DisclosureControl"]),
        .testTarget(name: "SearchIndexTests", dependencies: ["SearchIndex"]),
        .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML"]),
        .testTarget(name: "ImageMetadataTests", dependencies: ["ImageMetadata", "Diagnostics"]),
        .testTarget(name: "PersonalIdentifiersTests", dependencies: ["PersonalIdentifiers"]),
        .testTarget(
            name: "StatisticsTests", dependencies: ["CSV", "Diagnostics", "Statistics", "Text", "ValueCases"]),
        .testTarget(name: "UnionDataTests", dependencies: ["CSV", "Statistics", "Text", "UnionData", "ValueCases"]),
        .testTarget(name: "ContentTests", dependencies: ["Content", "Diagnostics"]),
        .testTarget(name: "PagesTests", dependencies: ["Pages"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Publishing", "Content", "CSV", "ChartDecoding", "Files", "Mustache", "Pages",
                "Text", "WorkbookFixtures",
            ]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "CommandLineTests", dependencies: ["gongbao", "Diagnostics", "StrictYAML"]),
    ]
)

// Only `make docs` needs DocC, which every build would otherwise fetch and compile.
if Context.environment["GONGBAO_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
