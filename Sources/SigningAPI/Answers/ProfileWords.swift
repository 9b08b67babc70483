// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A version of a certificate profile.
public struct ProfileWords: Codable, Sendable, Hashable {
    /// The profile’s name.
    public let name: String
    /// What it is for: `leaf`, `issuing`, `root`.
    public let kind: String
    /// The version shown: the date it is in force since.
    public let version: String
    /// All versions, oldest first.
    public let versions: [String]
    /// Every setting of this version.
    public let fields: JSONValue

    /// Makes the words of one version.
    public init(name: String, kind: String, version: String, versions: [String], fields: JSONValue) {
        self.name = name
        self.kind = kind
        self.version = version
        self.versions = versions
        self.fields = fields
    }
}
