// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension MailAddressError: CustomStringConvertible {
    /// One line that says what was wrong and what would be right.
    public var description: String {
        switch self {
        case .empty:
            "the address is empty; write local@host"
        case .blank(let text):
            "\(text) holds a blank; write the address alone, without display name or white space"
        case .controlCharacter(let code, let text):
            "\(text) holds the control character \(Self.name(of: code)); write one address on one line"
        case .invisibleCharacter(let code, let text):
            "\(text) holds the invisible character \(Self.name(of: code)); type the address instead of pasting it"
        case .atSigns(let count, let text):
            "\(text) holds \(count) @; an address has exactly one, a domain none"
        case .emptyLocalPart, .localPartNotASCII, .localPartNotDotAtom, .localPartTooLong, .addressTooLong:
            localPartDescription
        default:
            hostDescription
        }
    }

    private var localPartDescription: String {
        switch self {
        case .emptyLocalPart(let text):
            "\(text) has nothing before the @; write local@host"
        case .localPartNotASCII(let part):
            "\(part), the part before the @, holds non-ASCII characters, which certificates cannot carry there; "
                + "use an address with an ASCII local part (the host may be international)"
        case .localPartNotDotAtom(let part):
            "\(part), the part before the @, is not plain; write letters, digits and !#$%&'*+-/=?^_`{|}~ "
                + "with single dots between them, without quotes"
        case .localPartTooLong(let octets):
            "the part before the @ has \(octets) octets; at most 64 are allowed"
        case .addressTooLong(let octets):
            "the address has \(octets) octets; at most 254 are allowed"
        default:
            ""
        }
    }

    private var hostDescription: String {
        switch self {
        case .emptyHost(let text):
            "\(text) has no host; write a host name of at least two labels, such as example.org"
        case .internetAddress(let host):
            "the host \(host) is an IP address; write a host name"
        case .singleLabel(let host):
            "the host \(host) has one label; write it in full, such as mail.example.org"
        case .emptyLabel(let host):
            "the host \(host) has an empty label; write single dots, between labels only"
        case .labelNotLetterDigitHyphen(let label):
            "the host label \(label) may hold only letters, digits and, inside, hyphens"
        case .labelReserved(let label):
            "the host label \(label) has hyphens in places 3 and 4, which only xn-- labels may have"
        case .labelTooLong(let octets):
            "a label of the host has \(octets) octets; at most 63 are allowed"
        case .hostTooLong(let octets):
            "the host has \(octets) octets; at most 253 are allowed"
        case .hostNotInternationalized(let host, let reason):
            "the host \(host) is not a valid international name (\(reason)); "
                + "write lower-case letters and digits of its script, or its xn-- form"
        default:
            ""
        }
    }

    private static func name(of code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
