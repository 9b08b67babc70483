// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What the certificates of a profile look like from a day on; made by `Profile` only, so it holds together.
public struct ProfileVersion: Sendable, Hashable {
    /// The name of the profile.
    public let profile: String
    /// Whom its certificates name.
    public let kind: ProfileKind
    /// The first notBefore that the version is for, a midnight in UTC.
    public let inForceFrom: Timestamp
    /// The first notBefore that the next version is for; `nil` for the newest one.
    public let inForceUntil: Timestamp?
    /// The attributes of the subject in their order.
    public let subject: [SubjectTemplate]
    /// The kinds of keys that certificates are issued for.
    public let keyAlgorithms: [KeyAlgorithm]
    /// The extensions.
    public let extensions: ExtensionPlan
    /// How many days a certificate is valid; the last second counts.
    public let days: Int
    /// How much earlier than now a certificate begins, at most five minutes.
    public let backdating: Duration
    /// Whether administrators may issue for addresses that no rule gives to anybody.
    public let allowsUnregistered: Bool

    /// The day from which it is in force, `YYYY-MM-DD`; profileVersion on the socket.
    public var name: String {
        String(inForceFrom.description.prefix(10))
    }

    /// Whether certificates with a given notBefore belong to this version.
    ///
    /// - Parameter notBefore: The certificate's notBefore.
    /// - Returns: True from the first second in force to the last before the next version.
    public func isInForce(at notBefore: Timestamp) -> Bool {
        inForceFrom <= notBefore && inForceUntil.map { notBefore < $0 } ?? true
    }
}
