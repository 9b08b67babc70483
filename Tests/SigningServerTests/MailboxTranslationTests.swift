// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Postbox
import Registration
import SigningAPI
import Store
import Testing

@testable import SigningServer

@Suite("Translation of the registry's refusals")
struct MailboxTranslationTests {
    /// What an answer says beside its detail.
    private struct Said: Sendable {
        let refusal: RegistryRefusal
        let code: ProblemCode
        let pointer: String?

        init(_ refusal: RegistryRefusal, _ code: ProblemCode, _ pointer: String? = nil) {
            (self.refusal, self.code, self.pointer) = (refusal, code, pointer)
        }
    }

    private func problem(_ error: any Error) -> Problem {
        Problem(error, identifier: "0f0f", logger: TestServer.logger)
    }

    /// Every refusal that leaves the daemon with its rule.
    private static func table() throws -> [Said] {
        let (domain, address) = (try MailDomain("example.org"), try MailAddress("a@example.org"))
        return [
            Said(.domainNotManaged(domain), .domainNotManaged), Said(.domainKindFixed(domain), .domainKind, "/kind"),
            Said(.domainInUse(domain), .domainInUse),
            Said(.applicantOfPersonal, .invalidField, "/applicantAddress"),
            Said(.tooManyAliases(count: 3, maximum: 2), .invalidField, "/aliases"),
            Said(.text(.controlCharacter, .displayName), .invalidField, "/displayName"),
            Said(.text(.tooLong(count: 2, maximum: 1), .comment), .invalidField, "/comment"),
            Said(.addressEdited(address), .fieldFixed, "/address"), Said(.typeEdited(.personal), .fieldFixed, "/type"),
            Said(.deletionAfterChallenge, .mailboxInUse),
            Said(.addressTaken(address, .address), .addressTaken, "/address"),
            Said(.addressTwice(address), .invalidField, "/aliases"),
            Said(.aliasOutside(address), .addressOutside, "/aliases"),
            Said(.linkedAndActive(.displayName), .mailboxLinked, "/displayName"),
            Said(.endLinksWhileActive, .mailboxActive, "/endLinks"),
            Said(.addressOutside(address, domain), .addressOutside, "/address"),
            Said(.addressOfDirectory(address, .aliases), .addressOfDirectory, "/aliases"),
            Said(.applicantMissing, .applicantMissing),
            Said(.applicantUnknown(address), .applicantUnknown, "/applicantAddress"),
            Said(.notApplicant, .tokenForeign),
            Said(.objectionConfirmed, .tokenObjects), Said(.notOfMailbox(nil), .invalidField, "/addresses"),
            Said(.tokenUnknown, .tokenUnknown), Said(.tokenUsed, .tokenUsed), Said(.tokenSuperseded, .tokenSuperseded),
            Said(.tokenExpired, .tokenExpired), Said(.tokenRefused, .tokenRefused), Said(.inactive, .mailboxInactive),
            Said(.revocationWhileActive, .mailboxActive),
        ]
    }

    @Test("each refusal has its code, its rule and the field it concerns")
    func refusals() throws {
        for said in try Self.table() {
            let problem = problem(MailboxError.refused(said.refusal))
            #expect(problem.code == said.code, "\(said.refusal)")
            #expect(problem.rule == said.refusal.rule && problem.detail == "\(said.refusal)")
            #expect(problem.errors?.map(\.pointer) == said.pointer.map { [$0] }, "\(said.refusal)")
        }
    }

    @Test("what is another's does not exist, and no rule says that it does")
    func hidden() throws {
        let id = try #require(MailboxID(String(repeating: "0", count: 32)))
        let hidden = problem(MailboxError.refused(.unknownDomain(try MailDomain("example.org"))))
        let absent = problem(MailboxError.unknownMailbox(id))
        #expect(hidden.words == absent.words)
        #expect((hidden.code, hidden.rule) == (.notFound, nil))
    }

    @Test("what a token is is told by its code, and all but the unknown and the foreign exist")
    func tokens() {
        let refusals: [RegistryRefusal] = [
            .tokenUnknown, .notApplicant, .tokenUsed, .tokenSuperseded, .tokenExpired, .tokenRefused,
            .objectionConfirmed,
        ]
        let codes = refusals.map { problem(MailboxError.refused($0)).code }
        #expect(Set(codes).count == refusals.count)
        #expect(codes.map(\.status) == [404, 404, 409, 409, 409, 409, 409])
    }

    @Test("errors around the registry have their codes")
    func others() throws {
        let id = try #require(OutboxMailID(String(repeating: "0", count: 32)))
        let user = try #require(UserID("ab1"))
        let finished = problem(MailboxError.mailFinished(.sent))
        #expect((finished.code, finished.rule) == (.mailFinished, "C10"))
        #expect(problem(MailboxError.unknownMail(id)).code == .notFound)
        #expect(problem(MailboxError.changedMeanwhile).code == .changedMeanwhile)
        #expect(problem(MailboxError.idempotencyKeyReused).code == .idempotencyKeyReused)
        #expect(problem(MailboxError.rateLimited(try MailAddress("a@example.org"))).retryAfter != nil)
        #expect(problem(MailboxError.refused(.unknownPerson(user))).code == .unknownUser)
        #expect(problem(MailboxError.store(.full(operation: "commit"))).code == .storageUnavailable)
        #expect(problem(MailboxError.unexpected("secret path /etc")).instance == "0f0f")
    }
}
