// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// All profiles by their names.
public struct ProfileCatalog: Sendable, Hashable {
    private let profiles: [String: Profile]

    /// Reads profile files.
    ///
    /// - Parameter files: The files' names, such as `personal.toml`, and their texts.
    /// - Throws: `ProfileError` for the first file that is wrong.
    public init(files: [(name: String, text: String)]) throws(ProfileError) {
        var profiles: [String: Profile] = [:]
        for file in files {
            let profile = try Profile(ProfileFile(text: file.text, name: file.name))
            guard profiles.updateValue(profile, forKey: profile.name) == nil else {
                throw .nameTwice(file: file.name)
            }
        }
        self.profiles = profiles
    }

    /// The profiles that are embedded in the program.
    ///
    /// - Returns: What lies in `profiles/` at build time.
    /// - Throws: `ProfileError` when one of these files is wrong.
    public static func shipped() throws(ProfileError) -> Self {
        let files = [
            (name: "functional.toml", bytes: PackageResources.functional_toml),
            (name: "issuing.toml", bytes: PackageResources.issuing_toml),
            (name: "personal.toml", bytes: PackageResources.personal_toml),
            (name: "personal-mailbox.toml", bytes: PackageResources.personal_mailbox_toml),
            (name: "root.toml", bytes: PackageResources.root_toml),
        ]
        return try Self(files: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    /// The profile of a name.
    ///
    /// - Parameter name: The profile's name.
    /// - Returns: The profile, `nil` where there is none.
    public subscript(_ name: String) -> Profile? {
        profiles[name]
    }

    /// The names of all profiles, sorted.
    public var names: [String] {
        profiles.keys.sorted()
    }
}
