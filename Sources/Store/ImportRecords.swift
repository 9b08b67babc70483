// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailboxRegistry

/// The number of an import of mailboxes; no other import gets it again.
public struct ImportNumber: Sendable, Hashable, CustomStringConvertible {
    /// Counts imports from 1.
    public let value: Int64

    /// Names an import, as it comes from the store.
    ///
    /// - Parameter value: Its number.
    public init(_ value: Int64) {
        self.value = value
    }

    /// The number.
    public var description: String { "\(value)" }
}

/// An edit that changes display name or comment and nothing else, once its import is settled.
public struct StagedEdit: Sendable, Hashable {
    /// The mailbox as the edit was judged over.
    public let before: Mailbox
    /// The mailbox as it will be.
    public let after: Mailbox

    /// Names an edit.
    ///
    /// - Parameters:
    ///   - before: The mailbox as the edit was judged over.
    ///   - after: The mailbox as it will be.
    public init(before: Mailbox, after: Mailbox) {
        self.before = before
        self.after = after
    }
}

/// Reads what imports have staged.
public protocol ImportReading {
    /// The imports of which something is staged, or was.
    func stagedImports() throws(StoreError) -> [ImportNumber]
    /// Whether the directory holds an address that an import staged (M12), or does not know an applicant that it names
    /// where it has to (C2).
    func isRefuted(_ number: ImportNumber, byUnknownApplicants: Bool) throws(StoreError) -> Bool
}

/// Stages imports in small transactions and makes them real in one that is short.
///
/// What is staged is there for nobody, except that no other mailbox gets its addresses, and that its domains stay.
public protocol ImportWriting {
    /// Begins an import.
    ///
    /// - Returns: Its number.
    func beginImport() throws(StoreError) -> ImportNumber
    /// Stages mailboxes to be registered.
    ///
    /// - Returns: `false` where another mailbox has one of their addresses; then the transaction has to be undone.
    func stage(_ mailboxes: [Mailbox], in number: ImportNumber) throws(StoreError) -> Bool
    /// Stages edits; a mailbox has one at most.
    func stage(_ edits: [StagedEdit], in number: ImportNumber) throws(StoreError)
    /// Makes all real that an import staged.
    ///
    /// - Returns: `false` where a mailbox is no longer as its edit was judged over; then the transaction has to be
    ///   undone.
    func settle(_ number: ImportNumber, editCount: Int) throws(StoreError) -> Bool
    /// Removes some of what an import left: all that it staged where it was not settled, else what is needed only until
    /// mailboxes are sorted and found by what it made of them.
    ///
    /// - Returns: Whether more may be left.
    func removeStaged(of number: ImportNumber, limit: Int) throws(StoreError) -> Bool
}
