// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The organisation that certificates name, as the settings have it.
public struct Organization: Sendable, Hashable {
    /// Two capital letters of ISO 3166.
    public let country: String
    /// The name.
    public let name: String
    /// The organizationIdentifier (ETSI EN 319 412-1), such as `NTRDE-HRB123456`; `nil` leaves the attribute out.
    public let identifier: String?

    /// Names an organisation; what its texts may hold is checked when a subject is made of them.
    ///
    /// - Parameters:
    ///   - country: Two capital letters of ISO 3166.
    ///   - name: The name.
    ///   - identifier: The organizationIdentifier, if there is one.
    public init(country: String, name: String, identifier: String? = nil) {
        self.country = country
        self.name = name
        self.identifier = identifier.flatMap { $0.isEmpty ? nil : $0 }
    }
}
