// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

extension MailboxEvent {
    /// The events of a change that names fields and activity together, in the order that S2 gives them.
    ///
    /// Deactivation comes before the edit and reactivation after it, so that M7 is judged as if the contact had sent
    /// them one after the other.
    ///
    /// - Parameters:
    ///   - edit: The fields.
    ///   - isActive: Whether the mailbox is to be active; `nil` where that stays.
    ///   - endLinks: Whether links end on reactivation (M9).
    ///   - contact: Who changes it.
    /// - Returns: One event or two.
    public static func patch(
        _ edit: MailboxEdit,
        isActive: Bool?,
        endLinks: Bool,
        by contact: ActingContact
    ) -> [MailboxEvent] {
        let edited = MailboxEvent.edit(edit, by: contact)
        return switch isActive {
        case nil: [edited]
        case false?: [.deactivate(by: contact), edited]
        case true?: [edited, .reactivate(endLinks: endLinks, by: contact)]
        }
    }
}

extension RegisteredMailbox {
    /// Applies events one after the other, all of them or none.
    ///
    /// - Parameters:
    ///   - events: What happens, in its order; nothing follows a deletion.
    ///   - moment: When.
    ///   - surroundings: Domains, directory and other mailboxes.
    /// - Returns: What they come to together.
    /// - Throws: ``RegistryRefusal`` of the first event that is refused; then nothing changes.
    public func applying(
        _ events: [MailboxEvent],
        at moment: Timestamp,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) -> Transition {
        var whole = Transition(before: self, after: self, facts: [], mails: [], endedRights: [])
        for event in events {
            guard let state = whole.after else { break }
            whole = whole.followed(by: try state.applying(event, at: moment, in: surroundings))
        }
        return whole
    }
}
