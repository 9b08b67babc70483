// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The templates of all kinds of mail.
public struct MailTemplates: Sendable, Hashable {
    private let templates: [MailKind: MailTemplate]

    /// The templates that are embedded in the program.
    ///
    /// - Returns: One for each kind.
    /// - Throws: `PostboxError.template` when one of these files is wrong.
    public static func shipped() throws(PostboxError) -> Self {
        var templates: [MailKind: MailTemplate] = [:]
        for kind in MailKind.allCases {
            templates[kind] = try MailTemplate(kind: kind, text: String(decoding: kind.shipped, as: UTF8.self))
        }
        return Self(templates: templates)
    }

    private init(templates: [MailKind: MailTemplate]) {
        self.templates = templates
    }

    /// These templates, with some of them exchanged.
    ///
    /// - Parameter files: File names, such as `link-notice.txt`, and what the files hold.
    /// - Returns: The texts of the files where there are some, else those of before.
    /// - Throws: `PostboxError` for a file that is no template, or is named after no kind of mail.
    public func replacing(_ files: [(name: String, text: String)]) throws(PostboxError) -> Self {
        var templates = templates
        for file in files {
            guard let kind = MailKind.allCases.first(where: { $0.templateFile == file.name }) else {
                let names = MailKind.allCases.map(\.templateFile).joined(separator: ", ")
                throw .templateUnreadable(file: file.name, wrong: "no mail is named so", right: "there are \(names)")
            }
            templates[kind] = try MailTemplate(kind: kind, text: file.text)
        }
        return Self(templates: templates)
    }

    subscript(_ kind: MailKind) -> MailTemplate? {
        templates[kind]
    }
}

extension MailKind {
    fileprivate var shipped: [UInt8] {
        switch self {
        case .personalChallenge: PackageResources.challenge_personal_txt
        case .functionalChallenge: PackageResources.challenge_functional_txt
        case .linkNotice: PackageResources.link_notice_txt
        case .certificateIssued: PackageResources.certificate_issued_txt
        case .certificateExpiring: PackageResources.certificate_expiring_txt
        case .certificateRevoked: PackageResources.certificate_revoked_txt
        case .certificatesOrphaned: PackageResources.certificates_orphaned_txt
        }
    }
}
