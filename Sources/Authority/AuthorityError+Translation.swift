// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import IssuerKeys
import MailboxRegistry
import OpenSSLBridge
import Store
import SubjectProfiles

extension AuthorityError {
    /// The one translation of what rooms below throw through untyped places.
    init(_ error: any Error) {
        switch error {
        case let error as AuthorityError: self = error
        case let error as StoreError: self = .store(error)
        case let error as SubjectRefusal: self = .subject(error)
        case let error as CertificationRequestError: self = .certificationRequest(error)
        case let error as PublicKeyError: self = .key(error)
        case let error as LaneAdmission.Full: self = .busy(error)
        case let error as RegistryObstacle: self = .notRequestable(error)
        case let error as RevocationListFault: self = .revocationListRefused(error)
        case let error as PasswordRefusal: self = .password(error)
        default: self = .unexpected("\(error)")
        }
    }

    /// Runs work of rooms below and translates what they throw.
    static func translating<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Value
    ) async throws(AuthorityError) -> Value {
        do { return try await body() } catch { throw AuthorityError(error) }
    }
}
