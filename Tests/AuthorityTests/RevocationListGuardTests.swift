// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Foundation
import IssuerKeys
import OpenSSLBridge
import Testing

@testable import Authority

@Suite("The guard of a CRL")
struct RevocationListGuardTests {
    private struct FixedEntries: RevocationEntries {
        let entries: [[UInt8]]

        var length: Int {
            entries.reduce(0) { $0 + $1.count }
        }

        func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
            for entry in entries { try body(entry[...]) }
        }
    }

    private let folder: String
    private let issuer: Issuer
    private let start = Timestamp(secondsSince1970: 1_790_000_000)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        issuer = try TestIssuer.make(at: start)
    }

    private func entry(_ number: UInt8, _ reason: RevocationReason = .superseded) throws -> [UInt8] {
        let serial = try #require(SerialNumber(bytes: [number]))
        return RevocationListEntry(serial: serial, revokedAt: start, reason: reason).derEncoded
    }

    private func write(_ name: String, _ entries: [UInt8], number: Int64, after seconds: Int = 0) throws -> String {
        try write(name, entries: entries.map { try entry($0) }, number: number, after: seconds)
    }

    private func write(_ name: String, entries: [[UInt8]], number: Int64, after seconds: Int = 0) throws -> String {
        let header = RevocationListHeader(
            signatureAlgorithm: issuer.signatureAlgorithm,
            issuer: issuer.certificate.fields.subject.derEncoded,
            thisUpdate: start + .seconds(seconds),
            nextUpdate: start + .days(7),
            authorityKeyIdentifier: issuer.keyIdentifier,
            number: number
        )
        let issuer = issuer
        let writer = RevocationListWriter(header: header) { try issuer.makeRevocationListSigner() }
        try writer.write(FixedEntries(entries: entries), to: "\(folder)/\(name)")
        return "\(folder)/\(name)"
    }

    private func fault(
        of staged: String,
        against old: String?,
        count: Int?,
        leaving: [UInt8] = [],
        at moment: Timestamp? = nil
    ) -> RevocationListFault? {
        let check = RevocationListGuard(
            issuer: issuer.certificate,
            publicKey: issuer.publicKey,
            leaving: Set(leaving.compactMap { SerialNumber(bytes: [$0]) }),
            expectedCount: count,
            acceptEarlierTime: false,
            moment: moment ?? start
        )
        do {
            _ = try check.check(staged: staged, against: old)
            return nil
        } catch { return error }
    }

    @Test("a longer list with a larger number is accepted")
    func accepted() throws {
        let old = try write("old", [1, 3], number: 10)
        let new = try write("new", [1, 2, 3], number: 11)
        #expect(fault(of: new, against: old, count: 3) == nil)
    }

    @Test("a serial number that vanished is found, wherever it stood", arguments: [UInt8(1), 3, 5])
    func vanished(serial: UInt8) throws {
        let old = try write("old", [1, 3, 5], number: 10)
        let new = try write("new", [1, 3, 5].filter { $0 != serial }, number: 11)
        let missing = try #require(SerialNumber(bytes: [serial]))
        #expect(fault(of: new, against: old, count: 2) == .missing(missing))
        #expect(fault(of: new, against: old, count: 2, leaving: [serial]) == nil)
    }

    @Test("what was published with keyCompromise keeps it (V2)", arguments: RevocationReason.allCases)
    func weakened(reason: RevocationReason) throws {
        let middle = try entry(3, reason)
        let old = try write("old", entries: [entry(1), entry(3, .keyCompromise), entry(5)], number: 10)
        let new = try write("new", entries: [entry(1), middle, entry(5)], number: 11)
        let serial = try #require(SerialNumber(bytes: [3]))
        #expect(fault(of: new, against: old, count: 3) == (reason == .keyCompromise ? nil : .weakened(serial)))
        let newer = try write("newer", entries: [entry(1), entry(3, .keyCompromise), entry(5)], number: 12)
        #expect(fault(of: newer, against: new, count: 3) == nil)
    }

    @Test("keyCompromise is found in an entry with other extensions, too")
    func otherExtensions() throws {
        let compromised = CertificateExtension.reasonCode(.keyCompromise)
        let date = CertificateExtension(
            try #require(ObjectIdentifier("2.5.29.24")),
            value: DERWriter.encode { $0.write(.generalizedTime, Array("20260101000000Z".utf8)) }
        )
        let serial = try #require(SerialNumber(bytes: [3]))
        let foreign = DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(serial)
                fields.write(start)
                fields.write([compromised, date])
            }
        }
        let old = try write("old", entries: [foreign], number: 10)
        let new = try write("new", [3], number: 11)
        #expect(fault(of: new, against: old, count: 1) == .weakened(serial))
    }

    @Test("a number that is not larger is refused", arguments: [Int64(9), 10])
    func number(_ number: Int64) throws {
        let old = try write("old", [1], number: 10)
        let new = try write("new", [1], number: number)
        #expect(fault(of: new, against: old, count: 1) == .numberNotLarger(number, previous: 10))
    }

    @Test("fewer entries than the ledger holds are refused")
    func count() throws {
        let new = try write("new", [1], number: 10)
        #expect(fault(of: new, against: nil, count: 2) == .countMismatch(listed: 1, ledger: 2))
    }

    @Test("a list that is not in force now is refused", arguments: [Duration.days(7), .days(400), .seconds(-301)])
    func notInForce(later: Duration) throws {
        let list = try write("new", [1], number: 11)
        #expect(fault(of: list, against: nil, count: nil, at: start + .seconds(-300)) == nil)
        guard case .notInForce = fault(of: list, against: nil, count: nil, at: start + later) else {
            Issue.record("accepted")
            return
        }
    }

    @Test("entries out of order are refused")
    func order() throws {
        let new = try write("new", [2, 1], number: 10)
        guard case .malformed = fault(of: new, against: nil, count: 2) else {
            return unexpected(nil)
        }
    }

    @Test("one octet changed after the signature is found, wherever it is")
    func tampering() throws {
        let path = try write("new", [1, 2, 3], number: 10)
        let good = try #require(FileManager.default.contents(atPath: path))
        for offset in stride(from: 0, to: good.count, by: 3) {
            var bad = good
            bad[offset] ^= 0x01
            try bad.write(to: URL(fileURLWithPath: path))
            #expect(throws: (any Error).self, "octet \(offset)") {
                let found = fault(of: path, against: nil, count: 3)
                if let found { throw found }
            }
        }
    }
}
