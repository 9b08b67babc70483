// swift-tools-version: 6.2
// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// Settings of every target of ours; dependencies are not touched by them.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(room)Tests",
        dependencies: [.target(name: room)] + dependencies,
        exclude: exclude,
        swiftSettings: strict
    )
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let tomlKit: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")

/// The rooms of the records and the protocol over them.
let records: [Target.Dependency] = [
    "AuditTrail", "CertificateLedger", "CertificateModel", "MailboxRegistry", "Store",
]

let package = Package(
    name: "siegel",
    products: [
        .executable(name: "siegeld", targets: ["siegeld"]),
        .executable(name: "siegel", targets: ["siegel"]),
        .executable(name: "siegel-portal", targets: ["siegel-portal"]),
        // For Fuzz/ alone.
        .library(name: "MailboxRegistry", targets: ["MailAddressing", "MailboxRegistry"]),
    ],
    dependencies: [
        // SigningServer, WebPortal: HTTP/1.1 on the Unix socket.
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        // SQLiteDriver: pool and statement cache, and the C interface of SQLite.
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        // siegel, siegeld: arguments and --help.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // SigningServer, Housekeeping, Authority, siegeld: log lines.
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // WebPortal: pages from templates.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        // SigningServer: gauges of the lanes and counters; Figures: what they are kept in.
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        // SigningServer: peer credentials; SigningClient: HTTP over the Unix socket.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        // Everything that runs is a Service of the one ServiceGroup.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        // Settings: reads TOML.
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        // C libraries, each imported by one room.
        .systemLibrary(name: "CLibIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CLibCrypto", dependencies: ["COpenSSL"]),
        .target(name: "CSystemCalls"),

        // Who stands at the other end of a Unix socket.
        room("SocketPeers", ["CSystemCalls", nioCore]),

        // Words and values.
        room("CertificateModel"),
        room("MailAddressing", ["CLibIDN2"]),
        room("Settings", [tomlKit]),

        // What a program does before its own work.
        room("ProgramSetup", ["CSystemCalls", "Settings", logging]),

        // Cryptography and what is signed.
        room("OpenSSLBridge", ["CLibCrypto", "CertificateModel"]),
        room(
            "SubjectProfiles",
            ["CertificateModel", "MailAddressing", "Settings"],
            resources: [.embedInCode("Shipped")]
        ),
        room("IssuerKeys", ["CertificateModel", "OpenSSLBridge"]),
        room("SecretHandling", ["OpenSSLBridge", "ProgramSetup"]),

        // Records.
        room("MailboxRegistry", ["CertificateModel", "MailAddressing"]),
        room("CertificateLedger", ["CertificateModel"]),
        room("AuditTrail", ["CertificateModel"]),
        room(
            "Postbox",
            ["CertificateModel", "CSystemCalls", "MailAddressing"],
            resources: [.embedInCode("Templates")]
        ),
        room(
            "Store",
            ["AuditTrail", "CertificateLedger", "CertificateModel", "MailAddressing", "MailboxRegistry", "Postbox"]
        ),
        room(
            "SQLStorage",
            [
                "AuditTrail", "CertificateLedger", "CertificateModel", "MailAddressing", "MailboxRegistry", "Postbox",
                "Store",
            ]
        ),
        room("SQLiteDriver", ["SQLStorage", "Store", grdb, grdbSQLite]),

        // Orders of work.
        room(
            "Registration",
            [
                "AuditTrail", "CertificateLedger", "CertificateModel", "MailAddressing", "MailboxRegistry", "Postbox",
                "Store",
            ]
        ),
        room(
            "Authority",
            [
                "AuditTrail", "CertificateLedger", "CertificateModel", "IssuerKeys", "MailAddressing",
                "MailboxRegistry", "OpenSSLBridge", "Store", "SubjectProfiles", logging,
            ]
        ),
        room(
            "Housekeeping",
            [
                "AuditTrail", "Authority", "CertificateLedger", "CertificateModel", "MailAddressing",
                "MailboxRegistry", "Postbox", "Registration", "Store", logging, serviceLifecycle,
            ]
        ),
        room(
            "Ceremony",
            [
                "AuditTrail", "CertificateModel", "OpenSSLBridge", "SQLStorage", "SQLiteDriver", "Store",
                "SubjectProfiles",
            ]
        ),

        // The socket.
        room("SigningAPI", ["CertificateModel"]),
        room(
            "SigningServer",
            [
                "AuditTrail", "Authority", "CertificateLedger", "CertificateModel", "IssuerKeys", "MailAddressing",
                "MailboxRegistry", "OpenSSLBridge", "Postbox", "Registration", "SigningAPI", "SocketPeers", "Store",
                "SubjectProfiles", hummingbird, hummingbirdCore, logging, metrics, nioCore, nioHTTP1, serviceLifecycle,
            ],
            resources: [.embedInCode("Description")]
        ),
        room("SigningClient", ["CertificateModel", "SigningAPI", nioCore, nioHTTP1, nioPosix]),
        room("Figures", [coreMetrics]),

        // The pages.
        room(
            "WebPortal",
            [
                "CertificateModel", "SigningAPI", "SigningClient", "SocketPeers", hummingbird, hummingbirdCore, logging,
                mustache, nioCore, nioHTTP1, serviceLifecycle,
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Words"), .embedInCode("Assets")]
        ),

        // Composition only.
        program(
            "siegeld",
            [
                "AuditTrail", "Authority", "CertificateLedger", "CertificateModel", "Figures", "Housekeeping",
                "IssuerKeys", "MailAddressing", "MailboxRegistry", "OpenSSLBridge", "Postbox", "ProgramSetup",
                "Registration",
                "SecretHandling", "Settings", "SigningServer", "SQLStorage", "SQLiteDriver", "Store",
                "SubjectProfiles", argumentParser, coreMetrics, logging, serviceLifecycle, unixSignals,
            ]
        ),
        program(
            "siegel",
            [
                "Ceremony", "CertificateModel", "OpenSSLBridge", "ProgramSetup", "SecretHandling", "Settings",
                "SigningAPI", "SigningClient", "SubjectProfiles", argumentParser,
            ]
        ),
        program(
            "siegel-portal",
            [
                "CertificateModel", "ProgramSetup", "Settings", "SigningClient", "WebPortal", argumentParser, logging,
                serviceLifecycle, unixSignals,
            ]
        ),

        tests("CertificateModel"),
        tests("MailAddressing"),
        tests("MailboxRegistry", ["CertificateModel", "MailAddressing"]),
        tests("Settings"),
        tests("OpenSSLBridge", ["CertificateModel"]),
        tests("Postbox", ["CertificateModel", "MailAddressing"]),
        tests("SubjectProfiles", ["CertificateModel", "MailAddressing"], exclude: ["Golden"]),
        tests("Registration", records + ["MailAddressing", "OpenSSLBridge", "Postbox", "SQLStorage", "SQLiteDriver"]),
        tests(
            "Authority",
            records + [
                "IssuerKeys", "MailAddressing", "OpenSSLBridge", "Registration", "SQLStorage", "SQLiteDriver",
                "SubjectProfiles", logging,
            ]
        ),
        tests(
            "Housekeeping",
            [
                "AuditTrail", "Authority", "CertificateLedger", "CertificateModel", "MailAddressing", "MailboxRegistry",
                "OpenSSLBridge", "Postbox", "Registration", "SQLStorage", "SQLiteDriver", "Store", logging,
            ]
        ),
        tests("SQLStorage", records + ["MailAddressing", "OpenSSLBridge", "Postbox", "SQLiteDriver"]),
        tests(
            "Ceremony",
            [
                "AuditTrail", "CertificateModel", "OpenSSLBridge", "Settings", "SQLStorage", "SQLiteDriver", "Store",
                "SubjectProfiles",
            ]
        ),
        tests(
            "siegel",
            [
                "Ceremony", "CertificateModel", "OpenSSLBridge", "SigningAPI", "SigningClient", "SubjectProfiles",
                argumentParser,
            ]
        ),
        tests(
            "SigningServer",
            records + [
                "Authority", "IssuerKeys", "MailAddressing", "OpenSSLBridge", "Postbox", "Registration", "SigningAPI",
                "SQLiteDriver", "SQLStorage", "SocketPeers", "SubjectProfiles", hummingbird, hummingbirdCore, logging,
                nioCore, nioEmbedded, nioHTTP1,
            ]
        ),
        tests("SigningAPI", ["CertificateModel"]),
        tests("Figures", [coreMetrics]),
        tests(
            "WebPortal",
            [
                "CertificateModel", "SigningAPI", "SigningClient", hummingbird, logging, mustache, nioCore,
            ]
        ),
        tests("SigningClient", ["CertificateModel", "SigningAPI", nioCore, nioHTTP1, nioPosix]),
    ],
    swiftLanguageModes: [.v6]
)
