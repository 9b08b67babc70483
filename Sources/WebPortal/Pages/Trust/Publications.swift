// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import NIOCore
import SigningAPI
import SigningClient

/// What everybody may fetch, asked from the daemon at most every few seconds, however many ask here.
actor Publications {
    /// A revocation list with what the daemon calls this version of it.
    struct List: Sendable {
        let octets: ByteBuffer
        let tag: String
        fileprivate(set) var asked: Timestamp
    }

    /// V3 gives a revocation a minute until it is on the list; this adds little to it.
    private static let span = Duration.seconds(5)
    private static let largestList = 256 << 20

    private let daemon: SigningClient
    private let clock: PortalClock
    private var known: (issuers: [IssuerWords], asked: Timestamp)?
    private var lists: [String: List] = [:]
    private var askingIssuers: Task<[IssuerWords], any Error>?
    private var askingLists: [String: Task<List, any Error>] = [:]

    init(_ daemon: SigningClient, clock: @escaping PortalClock) {
        self.daemon = SigningClient(
            socketPath: daemon.socketPath,
            timeout: daemon.timeout,
            answerLimit: Self.largestList
        )
        self.clock = clock
    }

    /// The CAs of the settings; as they were, while the daemon does not answer.
    func issuers() async throws -> [IssuerWords] {
        if let known, isFresh(known.asked) { return known.issuers }
        let task = askingIssuers ?? Task { [daemon] in try await daemon.issuers() }
        askingIssuers = task
        defer { askingIssuers = nil }
        do {
            let issuers = try await task.value
            known = (issuers, clock())
            return issuers
        } catch {
            guard let known, error.problem == nil else { throw error }
            return known.issuers
        }
    }

    /// The published revocation list of an issuer that exists.
    func list(of issuer: String) async throws -> List {
        if let list = lists[issuer], isFresh(list.asked) { return list }
        let task = askingLists[issuer] ?? Task { [held = lists[issuer]] in try await ask(issuer, held) }
        askingLists[issuer] = task
        defer { askingLists[issuer] = nil }
        let list = try await task.value
        lists[issuer] = list
        return list
    }

    /// What is held stays good until its nextUpdate, so it is given out also while the daemon does not answer.
    private func ask(_ issuer: String, _ held: List?) async throws -> List {
        do {
            guard let found = try await daemon.revocationList(of: issuer, unless: held?.tag), let tag = found.tag else {
                return try again(held)
            }
            return List(octets: ByteBuffer(bytes: found.octets), tag: tag, asked: clock())
        } catch {
            guard error.problem == nil, held != nil else { throw error }
            return try again(held)
        }
    }

    private func again(_ held: List?) throws -> List {
        guard var list = held else { throw PageFailure.notFound }
        list.asked = clock()
        return list
    }

    private func isFresh(_ asked: Timestamp) -> Bool {
        let age = clock() - asked
        return age >= .zero && age < Self.span
    }
}
