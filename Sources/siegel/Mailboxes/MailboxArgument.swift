// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// A mailbox on the command line: its id, or its primary address.
enum MailboxArgument: ExpressibleByArgument, Hashable {
    /// 32 hexadecimal digits.
    case id(String)
    /// Local part and domain of the primary address.
    case address(localPart: String, domain: String)

    static let help = ArgumentHelp("The mailbox: its primary address, or its id.", valueName: "mailbox")
    private static let idLength = 32

    init?(argument: String) {
        guard let at = argument.lastIndex(of: "@") else {
            let isID = argument.utf8.count == Self.idLength && argument.utf8.allSatisfy(Self.isHexadecimal)
            guard isID else { return nil }
            self = .id(argument)
            return
        }
        let localPart = String(argument[..<at])
        let domain = String(argument[argument.index(after: at)...])
        guard !localPart.isEmpty, !domain.isEmpty else { return nil }
        self = .address(localPart: localPart, domain: domain)
    }

    private static func isHexadecimal(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}
