// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import SubjectProfiles

/// What a certificate would name, and the profile version that decides it.
public struct ProfiledPreview: Sendable {
    /// The version in force at the moment asked for.
    public let version: ProfileVersion
    /// Subject, addresses and the findings of the rules about names.
    public let preview: SubjectPreview
}

extension Authority {
    /// Shows what the subject would be; signs nothing.
    ///
    /// - Parameters:
    ///   - subject: What the subject is made of.
    ///   - profile: The profile; `nil` for the default of a functional address, or of a personal one where a name is
    ///   given.
    ///   - moment: The moment that chooses the version; `nil` for now.
    /// - Returns: Subject, addresses and findings, with the version.
    /// - Throws: `AuthorityError` where the profile refuses.
    public func preview(
        _ subject: SubjectRequest,
        profile: String?,
        at moment: Timestamp?
    ) throws(AuthorityError) -> ProfiledPreview {
        let isPersonal = subject.givenName != nil || subject.surname != nil
        let defaults = isPersonal ? settings.personalProfiles : settings.functionalProfiles
        let name = profile ?? defaults.first ?? ""
        guard let profile = parts.catalog[name] else { throw .unknownProfile(name) }
        let moment = moment ?? now
        guard let version = profile.version(at: moment) else { throw .noProfileVersion(name, moment) }
        do {
            let preview = try version.preview(for: subject, organization: settings.organization)
            return ProfiledPreview(version: version, preview: preview)
        } catch { throw .subject(error) }
    }
}
