// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateModel
public import MailboxRegistry

extension AuditEvent {
    /// Makes an entry of what happened to a mailbox.
    ///
    /// - Parameters:
    ///   - fact: What happened.
    ///   - time: When.
    ///   - actor: Who caused it.
    public init(_ fact: RegistryFact, at time: Timestamp, by actor: AuditActor) {
        self.init(AuditAction(fact.action), at: time, by: actor, fact.details)
    }
}

extension AuditAction {
    /// Takes over an action of the registry; both have the same word.
    ///
    /// - Parameter action: What happened to a mailbox.
    public init(_ action: RegistryFact.Action) {
        self =
            switch action {
            case .mailboxCreated: .mailboxCreated
            case .mailboxEdited: .mailboxEdited
            case .mailboxDeactivated: .mailboxDeactivated
            case .mailboxReactivated: .mailboxReactivated
            case .mailboxDeleted: .mailboxDeleted
            case .challengeSent: .challengeSent
            case .challengeConfirmed: .challengeConfirmed
            case .challengeRefused: .challengeRefused
            case .challengeSuperseded: .challengeSuperseded
            case .challengeUndeliverable: .challengeUndeliverable
            case .linkMade: .linkMade
            case .linkSuspended: .linkSuspended
            case .linkEnded: .linkEnded
            }
    }
}
