// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Language {
    /// All words of this language, from the files of the areas of the portal.
    var wordTable: WordTable {
        WordTable(files)
    }

    private var files: [[UInt8]] {
        switch self {
        case .english: Self.englishFiles
        case .german: Self.germanFiles
        }
    }

    private static let englishFiles = [
        PackageResources.site_en_toml,
        PackageResources.certificates_en_toml,
        PackageResources.help_en_toml,
        PackageResources.challenges_en_toml,
        PackageResources.trust_en_toml,
        PackageResources.problems_en_toml,
        PackageResources.administration_en_toml,
        PackageResources.domains_en_toml,
        PackageResources.mailboxes_en_toml,
        PackageResources.imports_en_toml,
        PackageResources.guides_en_toml,
    ]

    private static let germanFiles = [
        PackageResources.site_de_toml,
        PackageResources.certificates_de_toml,
        PackageResources.help_de_toml,
        PackageResources.challenges_de_toml,
        PackageResources.trust_de_toml,
        PackageResources.problems_de_toml,
        PackageResources.administration_de_toml,
        PackageResources.domains_de_toml,
        PackageResources.mailboxes_de_toml,
        PackageResources.imports_de_toml,
        PackageResources.guides_de_toml,
    ]
}
