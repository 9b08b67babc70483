// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SocketPeers
import Testing

@testable import SigningServer

@Suite("Rights")
struct AccessTests {
    private let certificates = Access.of(.portal, .tester, .admin)

    @Test("a caller has what the call allows of its roles")
    func roles() throws {
        #expect(try certificates.standing(of: [.admin, .monitor], actingUsers: []) == .roles([.admin]))
        #expect(try certificates.standing(of: [.tester, .admin], actingUsers: []) == .roles([.tester, .admin]))
    }

    @Test("a caller without a role that the call allows is refused", arguments: [CallerRole.directory, .monitor])
    func noRole(role: CallerRole) {
        #expect(refused { try certificates.standing(of: [role], actingUsers: []) } == .roleRequired)
        #expect(refused { try certificates.standing(of: [role], actingUsers: ["ab1"]) } == .roleRequired)
    }

    @Test("a portal names the person it acts for")
    func portal() throws {
        #expect(refused { try certificates.standing(of: [.portal], actingUsers: []) } == .actingUserRequired)
        #expect(try certificates.standing(of: [.portal], actingUsers: ["ab1"]) == .person("ab1"))
    }

    @Test("a caller with more roles has only the person's rights once it names one")
    func narrowed() throws {
        let all = Set(CallerRole.allCases)
        #expect(try certificates.standing(of: all, actingUsers: ["ab1"]) == .person("ab1"))
        #expect(try certificates.standing(of: all, actingUsers: []) == .roles([.tester, .admin]))
        #expect(refused { try Access.of(.admin).standing(of: all, actingUsers: ["ab1"]) } == .roleRequired)
        #expect(refused { try certificates.standing(of: [.admin], actingUsers: ["ab1"]) } == .roleRequired)
    }

    @Test("two names are refused whatever the call", arguments: [Access.anyRole, .of(.admin), .of(.portal)])
    func repeated(access: Access) {
        let all = Set(CallerRole.allCases)
        #expect(refused { try access.standing(of: all, actingUsers: ["ab1", "ab1"]) } == .actingUserRepeated)
    }

    @Test("calls without a person do not look at the name", arguments: [Access.anyRole, .withoutPerson(.portal)])
    func withoutPerson(access: Access) throws {
        #expect(try access.standing(of: [.portal], actingUsers: []) == .roles([.portal]))
        #expect(try access.standing(of: [.portal], actingUsers: ["nobody"]) == .roles([.portal]))
    }

    @Test("uid 0 and 65534 have no role unless the settings give one", arguments: [UInt32(0), 65534])
    func notSpecial(uid: UInt32) {
        let peer = PeerCredentials(uid: uid, pid: 1, groups: [uid])
        let map = RoleMap(users: [1000: [.admin]], groups: [100: [.tester]])
        #expect(map.roles(of: peer) == [])
        #expect(RoleMap(users: [uid: [.admin]], groups: [:]).roles(of: peer) == [.admin])
    }

    @Test("roles of user and of every group add up")
    func groups() {
        let map = RoleMap(users: [1000: [.admin]], groups: [100: [.tester], 200: [.monitor], 300: [.portal]])
        let peer = PeerCredentials(uid: 1000, pid: 1, groups: [100, 200])
        #expect(map.roles(of: peer) == [.admin, .tester, .monitor])
    }

    @Test("a user has their number of connections, administrators some more")
    func connections() {
        var limits = ServerLimits()
        limits.connectionsPerUser = 2
        limits.reservedConnections = 1
        let limit = ConnectionLimit(limits)
        #expect(limit.enter(1000, roles: [.portal]) == .admitted && limit.enter(1000, roles: [.portal]) == .admitted)
        #expect(limit.enter(1000, roles: [.portal]) == .refused)
        #expect(limit.enter(1001, roles: [.portal]) == .admitted)
        #expect(limit.enter(1000, roles: [.admin]) == .admitted)
        #expect(limit.enter(1000, roles: [.admin]) == .refused)
        limit.leave(1000, after: .admitted)
        limit.leave(1000, after: .admitted)
        #expect(limit.enter(1000, roles: [.portal]) == .admitted)
    }

    @Test("all users together leave room for administrators")
    func allConnections() {
        var limits = ServerLimits()
        limits.connections = 5
        limits.reservedConnections = 2
        let limit = ConnectionLimit(limits)
        let users = (1000..<1004).map { limit.enter($0, roles: [.portal]) }
        #expect(users == [.admitted, .admitted, .admitted, .refused])
        #expect(limit.enter(1, roles: [.monitor]) == .admitted && limit.enter(1, roles: [.monitor]) == .admitted)
        #expect(limit.enter(1, roles: [.monitor]) == .refused)
    }

    @Test("callers without a role share few connections, whoever they are, and take none of the others")
    func strangers() {
        var limits = ServerLimits()
        limits.refusedConnections = 3
        let limit = ConnectionLimit(limits)
        let strangers = (1000..<1005).map { limit.enter($0, roles: []) }
        #expect(strangers == [.refused, .refused, .refused, nil, nil])
        #expect(limit.enter(1, roles: [.portal]) == .admitted)
        limit.leave(1000, after: .refused)
        #expect(limit.enter(2000, roles: []) == .refused)
    }
}
