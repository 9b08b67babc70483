// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Logging
import MailAddressing
import NIOCore
import Registration
import SigningAPI
import Store

extension Problem {
    /// The one translation of errors to answers; what nobody foresaw leaves as an identifier, its cause in the log.
    init(_ error: any Error, identifier: String, logger: Logger) {
        switch error {
        case let problem as Problem: self = problem
        case let error as AuthorityError: self.init(error)
        case let error as RegistrationError: self.init(error)
        case let error as MailboxError: self.init(error)
        case let error as StoreError: self.init(error)
        case let error as RequestError: self.init(error)
        case is NIOTooManyBytesError: self.init(.bodyTooLarge, "the body is too large")
        default: self.init(.internalError, "\(error)")
        }
        guard code == .internalError else {
            if code.status >= 500 { logger.warning("call refused", metadata: ["reason": "\(detail.escaped)"]) }
            return
        }
        logger.error("internal error", metadata: ["error": "\(detail.escaped)", "id": "\(identifier)"])
        self.init(.internalError, "something failed inside the daemon; its log says what, under the identifier")
        instance = identifier
    }

    init(_ error: RequestError) {
        self.init(error.code, "\(error)", errors: error.errors)
    }

    init(_ error: StoreError) {
        switch error {
        case .full, .readOnly, .failingDisk:
            self.init(.storageUnavailable, "the daemon cannot store anything now; nothing was changed, see its health")
        case .clockBehind:
            self.init(.clockBehind, "the daemon's clock lies before its newest audit entry; an administrator sets it")
        case .closed: self.init(.busy, "the daemon is stopping; try again")
        case .engine, .damaged, .newerSchema: self.init(.internalError, "\(error)")
        }
    }
}
