// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import OpenSSLBridge

/// Judges a staged CRL before it replaces the published one: it reads back what was written (promise 4).
struct RevocationListGuard {
    let issuer: Certificate
    let publicKey: PublicKey
    /// What may be missing although the previous list has it (V4).
    let leaving: Set<SerialNumber>
    /// How many entries the ledger holds; `nil` for an offline issuer, whose revocations are not in the ledger.
    let expectedCount: Int?
    let acceptEarlierTime: Bool
    /// When it is judged; a list that is not in force then replaces nothing.
    let moment: Timestamp

    /// What was found in the staged file.
    struct Report {
        let facts: RevocationListFacts
        let digest: [UInt8]
    }

    /// Throws the fault of the first check that fails; bytes that are no CRL are a fault too.
    func check(staged: String, against published: String?) throws(RevocationListFault) -> Report {
        do {
            return try examine(staged: staged, against: published)
        } catch let fault as RevocationListFault {
            throw fault
        } catch {
            throw .malformed(reason: "\(error)")
        }
    }

    private func examine(staged: String, against published: String?) throws -> Report {
        var previous = try published.map { try RevocationListFile(path: $0) }
        let digest = try SHA256Stream()
        let signature = try RevocationListSignature(of: RevocationListFile(path: staged), by: publicKey)
        var file = try RevocationListFile(path: staged) { chunk, offset in
            try digest.update(chunk)
            try signature.update(chunk, at: offset)
        }
        try checkIssuer(of: file)
        try checkTime(of: file, previous)
        let count = try countEntries(of: &file, keeping: &previous)
        if let expectedCount, count != expectedCount {
            throw RevocationListFault.countMismatch(listed: count, ledger: expectedCount)
        }
        let trailer = try file.readTrailer()
        if let previousNumber = try previous?.readTrailer().number, trailer.number <= previousNumber {
            throw RevocationListFault.numberNotLarger(trailer.number, previous: previousNumber)
        }
        try signature.check(trailer.signature)
        let facts = RevocationListFacts(file, number: trailer.number, entryCount: count)
        return Report(facts: facts, digest: try digest.finish())
    }

    private func checkIssuer(of file: RevocationListFile) throws(RevocationListFault) {
        guard file.issuer == issuer.fields.subject.derEncoded else { throw .malformed(reason: "another issuer's name") }
    }

    /// The clock of an offline issuer may go five minutes ahead of ours.
    private func checkTime(of file: RevocationListFile, _ previous: RevocationListFile?) throws(RevocationListFault) {
        guard let nextUpdate = file.nextUpdate, file.thisUpdate <= moment + .seconds(300), moment < nextUpdate else {
            throw .notInForce(thisUpdate: file.thisUpdate, nextUpdate: file.nextUpdate)
        }
        guard let previous, !acceptEarlierTime, file.thisUpdate < previous.thisUpdate else { return }
        throw .earlierTime(file.thisUpdate, previous: previous.thisUpdate)
    }

    /// Walks both lists side by side; every serial number of the previous one has to be on the new one.
    private func countEntries(
        of file: inout RevocationListFile,
        keeping previous: inout RevocationListFile?
    ) throws -> Int {
        let leaving = Set(leaving.map { SerialKey($0) })
        var count = 0
        var last: SerialKey?
        _ = try previous?.next()
        while try file.next(), let serial = file.serial {
            count += 1
            if expectedCount == nil { _ = try RevocationListEntry(derEncoded: file.entry) }
            if let last, serial <= last { throw RevocationListFault.malformed(reason: "entries out of order") }
            last = serial
            while let waiting = previous?.serial, waiting <= serial {
                if waiting < serial { try Self.allowMissing(waiting, leaving) }
                if waiting == serial, previous?.saysKeyCompromise == true { try Self.checkKeyCompromise(of: file) }
                _ = try previous?.next()
            }
        }
        while let waiting = previous?.serial {
            try Self.allowMissing(waiting, leaving)
            _ = try previous?.next()
        }
        return count
    }

    /// What was published with keyCompromise keeps it; the only change of a reason is to it (V2).
    private static func checkKeyCompromise(of file: RevocationListFile) throws {
        guard !file.saysKeyCompromise, let serial = file.serial?.serial else { return }
        throw RevocationListFault.weakened(serial)
    }

    private static func allowMissing(_ key: SerialKey, _ leaving: Set<SerialKey>) throws {
        guard !leaving.contains(key), let serial = key.serial else { return }
        throw RevocationListFault.missing(serial)
    }
}
