// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import MailAddressing
public import MailboxRegistry
import Store

extension Registration {
    /// The domains, by name.
    ///
    /// - Parameter contact: Only those that this person is contact of (D1); `nil` for all.
    /// - Returns: The domains.
    /// - Throws: `RegistrationError.store`.
    public func domains(contact: UserID?) async throws(RegistrationError) -> [RegisteredDomain] {
        try await RegistrationError.translating { try await store.read { try $0.domains(contact: contact) } }
    }

    /// Enters or changes a domain.
    ///
    /// Contacts need not be in the directory yet: domains are entered before the people, and nobody acts for whom it
    /// does not know.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - actor: The caller, for the audit log.
    /// - Returns: Whether the domain is new.
    /// - Throws: `RegistrationError.domainInUse` where the kind would change under mailboxes (D2).
    public func put(_ domain: RegisteredDomain, by actor: AuditActor) async throws(RegistrationError) -> Bool {
        let moment = clock()
        return try await RegistrationError.translating {
            try await store.write { records in
                let before = try records.domain(domain.name)
                guard before != domain else { return false }
                try before?.checkReplacement(by: domain, isInUse: records.isInUse(domain.name))
                try records.put(domain)
                let details = ["domain": "\(domain.name)", "kind": domain.kind.rawValue]
                try records.append(AuditEvent(.domainPut, at: moment, by: actor, details))
                return before == nil
            }
        }
    }

    /// Removes a domain; its addresses get no further certificates (P1).
    ///
    /// - Parameters:
    ///   - name: Which one.
    ///   - actor: The caller, for the audit log.
    /// - Throws: `RegistrationError.unknownDomain`, or `.domainInUse` where mailboxes have addresses in it (D2).
    public func removeDomain(_ name: MailDomain, by actor: AuditActor) async throws(RegistrationError) {
        let moment = clock()
        try await RegistrationError.translating {
            try await store.write { records in
                guard let domain = try records.domain(name) else { throw RegistrationError.unknownDomain(name) }
                try domain.checkRemoval(isInUse: records.isInUse(name))
                _ = try records.removeDomain(name)
                try records.append(AuditEvent(.domainRemoved, at: moment, by: actor, ["domain": "\(name)"]))
            }
        }
    }
}
