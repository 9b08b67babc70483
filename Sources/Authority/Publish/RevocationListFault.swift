// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Why a new CRL does not replace the old one.
public enum RevocationListFault: Error, Sendable, Hashable {
    /// The number is not larger than the old one's.
    case numberNotLarger(Int64, previous: Int64)
    /// thisUpdate lies before the old one's.
    case earlierTime(Timestamp, previous: Timestamp)
    /// The list is not in force now, or says no nextUpdate.
    case notInForce(thisUpdate: Timestamp, nextUpdate: Timestamp?)
    /// A serial number is missing that has to be listed.
    case missing(SerialNumber)
    /// A serial number that stood there with keyCompromise has another reason now (V2).
    case weakened(SerialNumber)
    /// The count of entries is not what the ledger holds.
    case countMismatch(listed: Int, ledger: Int)
    /// The signature does not verify over the bytes written.
    case badSignature
    /// The bytes written are not a CRL of this issuer.
    case malformed(reason: String)
    /// The published file is not the one that was published.
    case changedInPlace
    /// The file could not be written.
    case notWritten(reason: String)
}

extension RevocationListFault: CustomStringConvertible {
    /// What is wrong, in one line.
    public var description: String {
        switch self {
        case .numberNotLarger(let number, let previous): "the number \(number) is not larger than \(previous)"
        case .earlierTime(let time, let previous):
            "thisUpdate \(time) lies before the published list's \(previous); set the clock, or accept the earlier time"
        case .notInForce(let thisUpdate, let nextUpdate):
            "it is in force from \(thisUpdate) to \(nextUpdate.map { "\($0)" } ?? "nobody knows when"), which is not now"
        case .missing(let serial): "serial \(serial) is missing"
        case .weakened(let serial): "serial \(serial) was published with keyCompromise and has another reason now"
        case .countMismatch(let listed, let ledger): "\(listed) entries were written, the ledger holds \(ledger)"
        case .badSignature: "the signature does not verify over the bytes written"
        case .malformed(let reason): "the bytes are not a CRL of this issuer: \(reason)"
        case .changedInPlace: "the published file was changed by somebody else; its digest is not the one recorded"
        case .notWritten(let reason): "the file could not be written: \(reason)"
        }
    }
}
