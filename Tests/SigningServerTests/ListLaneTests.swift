// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SocketPeers
import Synchronization
import Testing

@testable import SigningServer

@Suite("Lists")
struct ListLaneTests {
    private func connection(_ uid: UInt32) -> CallerConnection {
        CallerConnection(peer: PeerCredentials(uid: uid, pid: 1, groups: []), roles: [.tester], isAdmitted: true)
    }

    /// Waits until so many lists wait or are being made.
    private func wait(for count: Int, in lane: ListLane) async {
        while lane.occupied != count { await Task.yield() }
    }

    @Test("users take turns, whoever asks most")
    func turns() async throws {
        let lane = ListLane(width: 1)
        let notes = Notes()
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await lane.run(for: connection(9)) { for await _ in gate {} } }
            await wait(for: 1, in: lane)
            for (index, user) in [UInt32(1), 1, 1, 2, 3].enumerated() {
                tasks.addTask { try await lane.run(for: connection(user)) { notes.order.withLock { $0.append(user) } } }
                await wait(for: index + 2, in: lane)
            }
            opener.finish()
            try await tasks.waitForAll()
        }
        #expect(notes.order.withLock { $0 } == [1, 2, 3, 1, 1])
        #expect(lane.occupied == 0)
    }

    @Test("no more are made at a time than may be")
    func width() async throws {
        let lane = ListLane(width: 2)
        let notes = Notes()
        try await withThrowingTaskGroup { tasks in
            for user in UInt32(0)..<20 {
                tasks.addTask {
                    try await lane.run(for: connection(user)) {
                        notes.begin()
                        for _ in 0..<20 { await Task.yield() }
                        notes.end()
                    }
                }
            }
            try await tasks.waitForAll()
        }
        #expect(notes.most == 2 && lane.occupied == 0)
    }

    @Test("nothing is made for a caller who hung up, and a failure passes the turn on")
    func hungUp() async throws {
        let lane = ListLane(width: 1)
        let gone = connection(1)
        gone.close()
        let notes = Notes()
        let problem = await #expect(throws: Problem.self) { try await lane.run(for: gone) { notes.begin() } }
        #expect(problem?.code == .timeout && notes.most == 0)
        #expect(try await lane.run(for: connection(1)) { 7 } == 7)
    }

    @Test("every list takes its turn, and nothing else")
    func routes() {
        let lists = RouteTable.all.routes.filter(\.isList).map(\.path.description)
        #expect(
            Set(lists).isSuperset(of: ["/v1/certificates", "/v1/people", "/v1/requests", "/v1/audit", "/v1/domains"])
        )
        #expect(Set(lists.filter { $0.contains("{") }) == ["/v1/domains/{domain}/mailboxes"])
        #expect(!lists.contains("/v1/health"))
    }
}

/// What happened in a lane.
private final class Notes: Sendable {
    let order = Mutex<[UInt32]>([])
    private let running = Mutex((now: 0, most: 0))

    var most: Int {
        running.withLock { $0.most }
    }

    func begin() {
        running.withLock { running in
            running.now += 1
            running.most = max(running.most, running.now)
        }
    }

    func end() {
        running.withLock { $0.now -= 1 }
    }
}
