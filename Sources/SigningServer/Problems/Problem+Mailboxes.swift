// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Registration
import SigningAPI

extension Problem {
    /// Every error of the registration of mailboxes; a new case breaks this switch, not an answer.
    init(_ error: MailboxError) {
        switch error {
        case .refused(let refusal): self.init(refusal)
        case .unknownMailbox, .unknownMail: self = .notFound
        case .changedMeanwhile: self.init(.changedMeanwhile, "\(error)")
        case .mailFinished: self.init(.mailFinished, "\(error)", rule: "C10")
        case .idempotencyKeyReused: self.init(.idempotencyKeyReused, "\(error)")
        case .rateLimited: self.init(.rateLimited, "\(error)")
        case .importInvalid(let faults, let count): self = .importInvalid(faults, of: count, "\(error)")
        case .importsBusy: self.init(.busy, "\(error)")
        case .store(let error): self.init(error)
        case .unexpected(let detail): self.init(.internalError, detail)
        }
    }

    /// A refusal of the registry, with its rule and the field that it concerns.
    init(_ refusal: RegistryRefusal) {
        guard !refusal.isHidden else {
            self = .notFound
            return
        }
        let detail = "\(refusal)"
        let errors = refusal.pointer.map { [FieldError(pointer: $0, detail: detail)] }
        self.init(refusal.code, detail, rule: refusal.rule, errors: errors)
    }
}
