// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Why the registry does not do what it was asked; every case names its rule.
public enum RegistryRefusal: Error, Sendable, Hashable {
    /// What is wrong with a free text.
    public enum TextFault: Sendable, Hashable {
        /// More Unicode scalars than it may have.
        case tooLong(count: Int, maximum: Int)
        /// A control character or a line end where none may stand.
        case controlCharacter
    }

    /// The domain is not registered, or not for whoever acts; the two cannot be told apart (D1).
    case unknownDomain(MailDomain)
    /// Mailboxes are registered in managed domains only (D2).
    case domainNotManaged(MailDomain)
    /// The domain has mailboxes, so its kind stays (D2).
    case domainKindFixed(MailDomain)
    /// The domain has mailboxes, so it is not deleted (D2).
    case domainInUse(MailDomain)
    /// A personal mailbox has no applicant address (M1).
    case applicantOfPersonal
    /// More aliases than allowed (M1).
    case tooManyAliases(count: Int, maximum: Int)
    /// A free text that cannot be taken (M1).
    case text(TextFault, MailboxField)
    /// The primary address has more octets than a certificate could name (M1).
    case addressTooLong(MailAddress, maximum: Int)
    /// The primary address is never edited (M2).
    case addressEdited(MailAddress)
    /// The type is never edited (M2).
    case typeEdited(Mailbox.MailboxType)
    /// A challenge was queued for it, so it is not deleted (M3).
    case deletionAfterChallenge
    /// Another mailbox has the address (M4).
    case addressTaken(MailAddress, MailboxField)
    /// The address stands twice in the mailbox (M4).
    case addressTwice(MailAddress)
    /// The alias does not lie in a managed domain of the acting contact (M5).
    case aliasOutside(MailAddress)
    /// A linked mailbox has to be inactive for this field to be edited (M7).
    case linkedAndActive(MailboxField)
    /// Links end on reactivation only, so the mailbox has to be inactive before (M9).
    case endLinksWhileActive
    /// The primary address does not lie in the mailbox's domain (M12).
    case addressOutside(MailAddress, MailDomain)
    /// The directory holds the address as somebody's (M12).
    case addressOfDirectory(MailAddress, MailboxField)
    /// A functional mailbox without applicant address gets no challenge (C2).
    case applicantMissing
    /// The applicant address is no person's primary address in the directory (C2).
    case applicantUnknown(MailAddress)
    /// Another person than the applicant confirms (C2).
    case notApplicant
    /// The token is for objecting; it confirms nothing (C2).
    case objectionConfirmed
    /// A challenge is sent for addresses of the mailbox only, and for one at least (C3).
    case notOfMailbox(MailAddress?)
    /// The token belongs to no challenge (C4).
    case tokenUnknown
    /// The token was confirmed already (C4).
    case tokenUsed
    /// A later challenge or a change of the mailbox made the token invalid (C4).
    case tokenSuperseded
    /// The token's time is over (C4).
    case tokenExpired
    /// The token was refused already (C4).
    case tokenRefused
    /// Who confirms is not in the directory (C5).
    case unknownPerson(UserID)
    /// A challenge would hold longer than allowed, or not at all (C6).
    case lifetime(Duration)
    /// Nothing is sent and nothing confirmed for an inactive mailbox (C7).
    case inactive
    /// A contact revokes the certificates of an inactive mailbox only (V1).
    case revocationWhileActive
}

extension RegistryRefusal {
    /// The rule that refuses.
    public var rule: String {
        switch self {
        case .unknownDomain: "D1"
        case .domainNotManaged, .domainKindFixed, .domainInUse: "D2"
        case .applicantOfPersonal, .tooManyAliases, .text, .addressTooLong: "M1"
        case .addressEdited, .typeEdited: "M2"
        case .deletionAfterChallenge: "M3"
        case .addressTaken, .addressTwice: "M4"
        case .aliasOutside: "M5"
        case .linkedAndActive: "M7"
        case .endLinksWhileActive: "M9"
        case .addressOutside, .addressOfDirectory: "M12"
        case .applicantMissing, .applicantUnknown, .notApplicant, .objectionConfirmed: "C2"
        case .notOfMailbox: "C3"
        case .tokenUnknown, .tokenUsed, .tokenSuperseded, .tokenExpired, .tokenRefused: "C4"
        case .unknownPerson: "C5"
        case .lifetime: "C6"
        case .inactive: "C7"
        case .revocationWhileActive: "V1"
        }
    }

    /// Whether it is to look as if there were nothing: what is another's does not exist (D1).
    public var isHidden: Bool {
        if case .unknownDomain = self { true } else { false }
    }

    /// The field that has to be written differently; `nil` where a state forbids it.
    public var field: MailboxField? {
        switch self {
        case .applicantOfPersonal, .applicantMissing, .applicantUnknown: .applicantAddress
        case .tooManyAliases, .addressTwice, .aliasOutside: .aliases
        case .text(_, let field), .addressTaken(_, let field), .addressOfDirectory(_, let field): field
        case .addressTooLong, .addressEdited, .addressOutside: .address
        case .typeEdited: .type
        case .linkedAndActive(let field): field
        default: nil
        }
    }
}
