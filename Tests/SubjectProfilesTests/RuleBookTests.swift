// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import SubjectProfiles
import Testing

@Suite("Rules")
struct RuleBookTests {
    static let mutations = Mutation.fields + Mutation.names + Mutation.extensions

    @Test("a certificate that is wrong in one field fails with that field's rule and no other", arguments: mutations)
    func oneField(mutation: Mutation) throws {
        let failures = try mutation.findings().failures
        #expect(Set(failures.map(\.check)) == [mutation.rule], "\(failures)")
        #expect(failures.allSatisfy { !$0.detail.isEmpty })
    }

    @Test("every rule has a mutation that only it sees")
    func coverage() {
        #expect(Set(Self.mutations.map(\.rule)) == Set(RuleBook.checks))
        #expect(Set(RuleBook.checks).count == RuleBook.checks.count)
    }

    @Test("what a shipped profile makes passes every rule", arguments: VersionName.all)
    func shipped(name: VersionName) throws {
        let (fields, context) = try Fixture.certificate(name)
        let findings = RuleBook.judge(fields.derEncoded, in: context)
        #expect(findings.failures.isEmpty, "\(findings.failures)")
        #expect(findings.count >= 20)
        #expect(findings.first == Finding(check: "well-formed", status: .pass, detail: "DER of a TBSCertificate"))
    }

    @Test("it passes as well when nothing is known about it", arguments: VersionName.all)
    func unknown(name: VersionName) throws {
        let (fields, known) = try Fixture.certificate(name)
        let findings = RuleBook.judge(fields.derEncoded, in: RuleContext(version: known.version, purpose: .verifying))
        #expect(findings.failures.isEmpty, "\(findings.failures)")
    }

    @Test(
        "key usage follows the family of the key",
        arguments: [KeyAlgorithm.rsa2048, .rsa3072, .rsa4096, .p256, .p384]
    )
    func families(algorithm: KeyAlgorithm) throws {
        let name = VersionName(profile: "personal", moment: Fixture.notBefore)
        let (fields, context) = try Fixture.certificate(name, algorithm: algorithm)
        let wanted: KeyUsage =
            algorithm.family == .rsa ? [.digitalSignature, .keyEncipherment] : [.digitalSignature, .keyAgreement]
        #expect(try fields[.keyUsage]?.keyUsage() == wanted)
        #expect(RuleBook.judge(fields.derEncoded, in: context).failures.isEmpty)
    }

    @Test("bytes that are no certificate give one failing finding")
    func unreadable() throws {
        let (fields, context) = try Fixture.certificate(.functional)
        let whole = fields.derEncoded
        for bytes in [[], [0x30, 0x00], Array(whole.dropLast()), whole + [0x00]] {
            let findings = RuleBook.judge(bytes, in: context)
            #expect(findings.map(\.check) == ["well-formed"])
            #expect(findings.map(\.status) == [.fail])
        }
    }

    @Test("no prefix and no changed octet of a certificate makes the judge stop")
    func robustness() throws {
        let (fields, context) = try Fixture.certificate(.functional)
        let whole = fields.derEncoded
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 0xff
            #expect(!RuleBook.judge(changed, in: context).isEmpty)
            #expect(RuleBook.judge(Array(whole[..<index]), in: context).map(\.status) == [.fail])
        }
    }

    @Test("the applicant's name is found wherever it stands", arguments: ["Erika Mustermann", "Mustermann, Erika"])
    func applicantsName(text: String) throws {
        let (fields, context) = try Fixture.certificate(.functional)
        var specimen = Specimen(fields)
        specimen.extensions.append(.init(Fixture.oid("1.3.6.1.4.1.32473.9"), value: [0x0c] + Array(text.utf8)))
        let failures = RuleBook.judge(specimen.derEncoded, in: context).failures
        #expect(Set(failures.map(\.check)) == ["no-personal-name", "no-other-extension"])
    }

    @Test("a certificate of another profile is told apart")
    func otherProfile() throws {
        let (fields, _) = try Fixture.certificate(.mailbox)
        let context = RuleContext(version: try Fixture.version("functional"), purpose: .verifying)
        let checks = Set(RuleBook.judge(fields.derEncoded, in: context).failures.map(\.check))
        #expect(checks == ["no-personal-name", "extended-key-usage"])
    }

    @Test("an attribute whose value is known to be none is not passed over")
    func knownAbsence() throws {
        let (fields, known) = try Fixture.certificate(VersionName.leaves[0])
        let person = SubjectRequest(address: try Fixture.person().address, surname: "Mustermann")
        let context = RuleContext(
            version: known.version,
            purpose: .verifying,
            request: person,
            organization: Organization(country: "DE", name: "Example University")
        )
        let checks = Set(RuleBook.judge(fields.derEncoded, in: context).failures.map(\.check))
        #expect(checks == ["subject-organization", "subject-person", "common-name", "subject-alternative-name"])
    }

    @Test("only the primary address is known: subject and subjectAltName are held against it")
    func addressAlone() throws {
        let (fields, known) = try Fixture.certificate(.functional)
        let address = try MailAddress("other@example.org")
        let context = RuleContext(version: known.version, purpose: .verifying, address: address)
        let checks = Set(RuleBook.judge(fields.derEncoded, in: context).failures.map(\.check))
        #expect(checks == ["subject-address", "subject-alternative-name"])
    }
}
