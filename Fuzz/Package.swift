// swift-tools-version: 6.2
// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// Built with `--sanitize fuzzer`, which brings the main function along.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "siegel", path: "..")],
    targets: [
        .executableTarget(
            name: "FuzzMailboxImport",
            dependencies: [.product(name: "MailboxRegistry", package: "siegel")],
            swiftSettings: [
                .treatAllWarnings(as: .error),
                .strictMemorySafety(),
                .unsafeFlags(["-parse-as-library"]),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
