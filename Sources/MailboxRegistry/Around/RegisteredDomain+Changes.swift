// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension RegisteredDomain {
    /// Refuses a change of the kind of a domain that mailboxes have addresses in (D2).
    ///
    /// Contacts and control may change at any time; they are looked at anew with every act.
    ///
    /// - Parameters:
    ///   - other: The domain as it is to be.
    ///   - isInUse: Whether any mailbox has its primary address or an alias in the domain.
    /// - Throws: `RegistryRefusal.domainKindFixed`.
    public func checkReplacement(by other: Self, isInUse: Bool) throws(RegistryRefusal) {
        guard kind == other.kind || !isInUse else { throw .domainKindFixed(name) }
    }

    /// Refuses the removal of a domain that mailboxes have addresses in (D2).
    ///
    /// - Parameter isInUse: Whether any mailbox has its primary address or an alias in the domain.
    /// - Throws: `RegistryRefusal.domainInUse`.
    public func checkRemoval(isInUse: Bool) throws(RegistryRefusal) {
        guard !isInUse else { throw .domainInUse(name) }
    }
}
