// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing
public import MailboxRegistry
public import Postbox
public import Store

/// Why a mailbox is not what it was asked to be.
public enum MailboxError: Error, Sendable {
    /// A rule of the registry forbids it.
    case refused(RegistryRefusal)
    /// There is no such mailbox.
    case unknownMailbox(MailboxID)
    /// Somebody else changed the same mailbox or took one of its addresses at the same moment.
    case changedMeanwhile
    /// There is no such mail in the outbox.
    case unknownMail(OutboxMailID)
    /// The mail was sent or dropped, so it is not tried again (C10).
    case mailFinished(OutboxMail.State)
    /// The idempotency key was used with another body.
    case idempotencyKeyReused
    /// The recipient got as many challenges within an hour as there may be.
    case rateLimited(MailAddress)
    /// Lines of an import cannot be taken: the first ones that are wrong, and how many are (F5).
    case importInvalid([MailboxImportFault], count: Int)
    /// As many imports wait as may.
    case importsBusy
    /// The store failed.
    case store(StoreError)
    /// A failure that no input should cause.
    case unexpected(String)

    init(_ error: any Error) {
        switch error {
        case let error as MailboxError: self = error
        case let error as RegistryRefusal: self = .refused(error)
        case let error as StoreError: self = .store(error)
        default: self = .unexpected("\(error)")
        }
    }

    static func translating<Value>(_ body: () async throws -> Value) async throws(MailboxError) -> Value {
        do { return try await body() } catch { throw MailboxError(error) }
    }
}

extension MailboxError: CustomStringConvertible {
    /// What was wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .refused(let refusal): "\(refusal)"
        case .unknownMailbox(let id): "there is no mailbox \(id)"
        case .changedMeanwhile: "the mailbox was changed by somebody else at the same moment; look at it and ask again"
        case .unknownMail(let id): "there is no mail \(id) in the outbox"
        case .mailFinished(let state): "the mail was \(state.rawValue) and is not tried again; send a new challenge"
        case .idempotencyKeyReused: "the Idempotency-Key was used with another body; take a new key"
        case .rateLimited(let recipient): "\(recipient) got too many challenges within an hour; send again later"
        case .importInvalid(_, let count):
            "\(count) \(count == 1 ? "thing is" : "things are") wrong in the file and nothing was stored; correct them "
                + "and send all again"
        case .importsBusy: "other imports are being made; try again"
        case .store(let error): "\(error)"
        case .unexpected(let detail): detail
        }
    }
}
