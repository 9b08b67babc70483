// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import HTTPTypes
import HummingbirdCore
import IssuerKeys
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import SigningAPI
import Store
import SubjectProfiles
import Testing

@testable import SigningServer

@Suite("Translation of errors")
struct TranslationTests {
    private struct Foreign: Error {}

    private func problem(_ error: any Error) -> Problem {
        Problem(error, identifier: "0f0f", logger: TestServer.logger)
    }

    @Test(
        "errors of the authority have their codes",
        arguments: [
            (AuthorityError.addressNotListed, ProblemCode.notFound), (.notFound(what: "x"), .notFound),
            (.noLongerPermitted, .noLongerPermitted), (.alreadyCertified(serial: nil, until: nil), .alreadyCertified),
            (.inProgress, .inProgress), (.idempotencyKeyReused, .idempotencyKeyReused),
            (.alreadyRequested(id: "1"), .alreadyIssued), (.unknownProfile("x"), .invalidProfile),
            (.profileNotAllowed("x", allowed: []), .profileNotAllowed), (.subject(.missing(.surname)), .invalidName),
            (.subject(.tooLong(.commonName, count: 65, limit: 64)), .nameTooLong), (.keyBlocked, .keyBlocked),
            (.certificationRequest(.badSignature), .csrSignature), (.certificationRequest(.notPEM), .csrMalformed),
            (.certificationRequest(.unsupportedVersion), .csrVersion),
            (.certificationRequest(.key(.modulusSize(1024))), .keySize),
            (.certificationRequest(.tooLarge(20_000)), .csrTooLarge),
            (.key(.exponent("3")), .keyExponent), (.key(.negativeModulus), .keyMalformed),
            (.key(.rocaStructure), .keyWeak),
            (.key(.pointNotOnCurve), .keyPoint), (.key(.explicitCurve), .keyCurve),
            (.keyOfAnotherPerson, .keyOfAnotherPerson), (.password(.tooShort(minimum: 12)), .passwordTooShort),
            (.password(.tooLong(maximum: 256)), .passwordTooLong), (.password(.controlCharacter), .passwordCharacters),
            (.agreementRequired("1"), .agreementRequired), (.reasonNotAllowed(.privilegeWithdrawn), .reasonNotAllowed),
            (.rateLimited(what: "certificates", perHour: 30), .rateLimited),
            (.portalRateLimited(what: "certificates", perHour: 30), .rateLimited),
            (.requestMismatch(reason: "x"), .requestMismatch),
            (.unreadableFile(what: "pkcs12", reason: "x"), .pkcs12Unreadable),
            (.unreadableFile(what: "crl", reason: "x"), .crlUnreadable),
            (.unreadableFile(what: "password", reason: "x"), .passwordWrong),
            (.revocationListRefused(.badSignature), .crlGuard), (.cannotSign(reason: "x"), .cannotSign),
            (.store(.full(operation: "commit")), .storageUnavailable),
            (.store(.readOnly(operation: "commit")), .storageUnavailable),
            (.store(.clockBehind(seconds: 400)), .clockBehind), (.unexpected("x"), .internalError),
        ] as [(AuthorityError, ProblemCode)]
    )
    func authority(error: AuthorityError, code: ProblemCode) {
        #expect(problem(error).code == code)
    }

    @Test("each obstacle of the registry has a code of its own, and its rule")
    func obstacles() throws {
        let (domain, address) = (try MailDomain("example.org"), try MailAddress("a@example.org"))
        let obstacles: [RegistryObstacle] = [
            .domainNotRegistered(domain), .domainNotDirectory(domain), .domainNotManaged(domain),
            .controlOutdated(domain), .linkOutdated(address), .mailboxInactive, .addressesUnconfirmed([address]),
            .linksSuspended([address]), .conflicting,
        ]
        let problems = obstacles.map { problem(AuthorityError.notRequestable($0)) }
        #expect(Set(problems.map(\.code)).count == obstacles.count)
        #expect(problems.map(\.rule) == obstacles.map(\.rule))
        #expect(problems.map(\.code.status) == [422] + Array(repeating: 409, count: obstacles.count - 1))
    }

    @Test("errors of the directory have their codes")
    func registration() throws {
        let user = try #require(UserID("ab1"))
        let address = try MailAddress("a@example.org")
        #expect(problem(RegistrationError.unknownPerson(user)).code == .notFound)
        #expect(problem(RegistrationError.addressTaken(address, by: user)).rule == "P2")
        #expect(
            problem(RegistrationError.name(.flaw(.onlyPunctuation), field: "/surname")).errors?.first?.pointer
                == "/surname"
        )
        let domain = try MailDomain("example.org")
        let kind = problem(RegistrationError.domainInUse(.domainKindFixed(domain)))
        #expect((kind.code, kind.rule) == (.domainKind, "D2"))
        #expect(problem(RegistrationError.domainInUse(.domainInUse(domain))).code == .domainInUse)
        #expect(problem(RegistrationError.pruneLimit(removed: 9, of: 10, percent: 5)).code == .pruneLimit)
        let faults = (1...200).map { ImportFault(line: $0, pointer: "/surname", detail: "x") }
        let report = problem(RegistrationError.importLines(faults))
        #expect(report.errors?.count == 100)
        #expect(report.errors?.first?.pointer == "/1/surname")
    }

    @Test(
        "what nobody foresaw leaves as an identifier",
        arguments: [
            StoreError.engine(operation: "INSERT", code: 1, message: "/srv/siegel/siegel.sqlite") as any Error,
            AuthorityError.unexpected("secret path /etc"), Foreign(),
        ]
    )
    func internalErrors(error: any Error) {
        let problem = problem(error)
        #expect(problem.code == .internalError)
        #expect(problem.instance == "0f0f")
        #expect(!problem.detail.contains("/"))
        #expect(problem.response.status.code == 500)
    }

    @Test("the serial number of a refusal goes out only when the authority gave it")
    func serials() {
        let serial = SerialNumber(hexadecimal: "4f1c")
        let until = Timestamp(secondsSince1970: 0)
        #expect(problem(AuthorityError.alreadyCertified(serial: serial, until: until)).words.serial == serial)
        #expect(problem(AuthorityError.alreadyCertified(serial: nil, until: nil)).words.serial == nil)
    }

    @Test("what may succeed later says when to ask again")
    func retry() {
        #expect(problem(AuthorityError.inProgress).response.headers[.retryAfter] == "1")
        #expect(problem(AuthorityError.addressNotListed).response.headers[.retryAfter] == nil)
    }
}
