// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Registration
import SigningAPI

extension Problem {
    init(_ error: RegistrationError) {
        switch error {
        case .unknownPerson, .unknownDomain: self = .notFound
        case .addressTaken, .addressOfOtherType: self.init(.addressTaken, "\(error)", rule: "P2")
        case .addressTwice: self = .field("/functional", .addressTaken, "\(error)", rule: "P2")
        case .name(let fault, let field): self = .field(field, Self.code(of: fault), "\(fault)")
        case .contact: self = .field("/contacts", .invalidUserID, "\(error)")
        case .domainInUse(let refusal): self.init(refusal)
        case .pruneLimit: self.init(.pruneLimit, "\(error)")
        case .importLines(let faults): self = .importInvalid(faults)
        case .store(let error): self.init(error)
        case .unexpected(let detail): self.init(.internalError, detail)
        }
    }

    private static func code(of fault: NameFault) -> ProblemCode {
        switch fault {
        case .tooLong: .nameTooLong
        case .flaw: .invalidName
        }
    }

    /// All lines of an import that cannot be taken, at most a hundred of them.
    static func importInvalid(_ faults: [ImportFault]) -> Problem {
        let errors = faults.prefix(100).map { fault in
            FieldError(pointer: "/\(fault.line)\(fault.pointer)", detail: "line \(fault.line): \(fault.detail)")
        }
        return Problem(
            .importInvalid,
            "\(faults.count) lines cannot be taken and nothing was stored; correct them and send all again",
            errors: Array(errors)
        )
    }
}
