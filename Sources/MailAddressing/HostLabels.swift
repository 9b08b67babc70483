// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The rules for the labels of a host name: RFC 1123 section 2.1, RFC 5890 section 2.3.1.
enum HostLabels {
    private static let longestLabel = 63
    private static let longestHost = 253
    private static let prefix = Array("xn--".utf8)

    /// Checks the ASCII characters of a name as typed, before libidn2 can map any of them away.
    static func checkTyped(_ host: String) throws(MailAddressError) {
        for label in labels(of: host) {
            guard !label.isEmpty else {
                throw .emptyLabel(in: QuotedInput(host))
            }
            let isPlain = label.allSatisfy {
                $0 >= 0x80 || ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen
            }
            guard isPlain, label.first != ASCII.hyphen, label.last != ASCII.hyphen else {
                throw .labelNotLetterDigitHyphen(QuotedInput(Substring(label)))
            }
        }
    }

    /// Whether libidn2 must see the name: it holds non-ASCII characters, or A-labels that may be false ones.
    static func needsConversion(_ host: String) -> Bool {
        host.utf8.contains { $0 >= 0x80 } || labels(of: host).contains { $0.starts(with: prefix) }
    }

    /// Checks lengths, number of labels and reserved forms of a lower-case ASCII name.
    static func checkFinal(_ host: String) throws(MailAddressError) {
        guard host.utf8.count <= longestHost else {
            throw .hostTooLong(octets: host.utf8.count)
        }
        let labels = labels(of: host)
        guard let last = labels.last, labels.count > 1 else {
            throw .singleLabel(QuotedInput(host))
        }
        guard !last.allSatisfy(ASCII.isDigit) else {
            throw .internetAddress(QuotedInput(host))
        }
        for label in labels {
            guard label.count <= longestLabel else {
                throw .labelTooLong(octets: label.count)
            }
            guard !label.dropFirst(2).starts(with: prefix.suffix(2)) || label.starts(with: prefix) else {
                throw .labelReserved(QuotedInput(Substring(label)))
            }
        }
    }

    private static func labels(of host: String) -> [Substring.UTF8View] {
        host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    }
}
