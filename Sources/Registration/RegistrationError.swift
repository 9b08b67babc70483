// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing
public import MailboxRegistry
public import Store

/// Why the registration did not do what it was asked.
public enum RegistrationError: Error, Sendable {
    /// There is no such person.
    case unknownPerson(UserID)
    /// There is no such domain, or not for this viewer (D1).
    case unknownDomain(MailDomain)
    /// Another person holds the address as primary address (P2).
    case addressTaken(MailAddress, by: UserID)
    /// The address would be both personal and functional (P2).
    case addressOfOtherType(MailAddress, of: UserID)
    /// The same functional address stands twice in one entry.
    case addressTwice(MailAddress)
    /// A name is missing or holds what no certificate can carry.
    case name(NameFault, field: String)
    /// A contact is not a valid user ID.
    case contact(String)
    /// Mailboxes have addresses in the domain, so its kind stays, or the domain itself (D2).
    case domainInUse(RegistryRefusal)
    /// An import removes more people than the limit allows.
    case pruneLimit(removed: Int, of: Int, percent: Int)
    /// Lines of an import cannot be taken; nothing was stored.
    case importLines([ImportFault])
    /// The store failed.
    case store(StoreError)
    /// A failure that no input should cause.
    case unexpected(String)

    init(_ error: any Error) {
        switch error {
        case let error as RegistrationError: self = error
        case let error as RegistryRefusal: self = .domainInUse(error)
        case let error as StoreError: self = .store(error)
        default: self = .unexpected("\(error)")
        }
    }

    static func translating<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Value
    ) async throws(RegistrationError) -> Value {
        do { return try await body() } catch { throw RegistrationError(error) }
    }
}

extension RegistrationError: CustomStringConvertible {
    /// What was wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .unknownPerson(let user): "there is no person \(user) in the directory"
        case .unknownDomain(let domain): "there is no domain \(domain)"
        case .addressTaken(let address, let user): "\(address) is the primary address of \(user)"
        case .addressOfOtherType(let address, let user):
            "\(address) is \(user)'s already; an address is never both personal and functional"
        case .addressTwice(let address): "\(address) stands twice among the functional addresses"
        case .name(let fault, let field): "\(field) \(fault)"
        case .contact: "a contact is not a user ID; allowed are 1 to 64 of A-Z a-z 0-9 . _ @ -"
        case .domainInUse(let refusal): "\(refusal)"
        case .pruneLimit(let removed, let all, let percent):
            "the import would remove \(removed) of \(all) people, the limit is \(percent) %; check the file"
        case .importLines(let faults): "\(faults.count) lines cannot be taken; nothing was stored"
        case .store(let error): "\(error)"
        case .unexpected(let detail): detail
        }
    }
}

/// What is wrong with a name in the directory.
public enum NameFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// More Unicode scalars than a certificate can carry.
    case tooLong(count: Int, maximum: Int)
    /// No certificate can carry it as it is; a person with one name has it as surname.
    case flaw(SubjectText.Flaw)

    /// What would be right, in one line.
    public var description: String {
        switch self {
        case .tooLong(let count, let maximum): "has \(count) characters; at most \(maximum) fit into a certificate"
        case .flaw(.empty): "is empty; a person with one name has it as surname"
        case .flaw(let flaw): "\(flaw)"
        }
    }
}

/// What is wrong with one line of an import.
public struct ImportFault: Sendable, Hashable {
    /// Counts lines from 1.
    public let line: Int
    /// Where in the line, as JSON pointer.
    public let pointer: String
    /// What is wrong and what would be right.
    public let detail: String

    /// Names a fault.
    ///
    /// - Parameters:
    ///   - line: Counts lines from 1.
    ///   - pointer: Where in the line, as JSON pointer.
    ///   - detail: What is wrong and what would be right.
    public init(line: Int, pointer: String, detail: String) {
        self.line = line
        self.pointer = pointer
        self.detail = detail
    }
}
