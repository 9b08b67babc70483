// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Figures
import Housekeeping
import Logging
import OpenSSLBridge
import ProgramSetup
import Registration
import SQLiteDriver
import Settings
import SigningServer
import Store

/// What the server is built from, as the settings say.
struct ServerParts {
    let settings: DaemonSettings
    let logger: Logger
    let database: SQLiteDatabase
    let mail: MailProblems
    let figures: Figures

    func make(
        _ authority: Authority,
        _ registration: Registration,
        _ mailboxes: MailboxRegistration,
        _ store: any Store
    ) throws -> SigningServer {
        var parts = SigningServer.Parts(
            authority: authority,
            registration: registration,
            mailboxes: mailboxes,
            store: store,
            roles: try roleMap(),
            clock: SystemClock.now,
            digest: { Digest.sha256($0) },
            logger: logger,
            auditWriter: settings.writer
        )
        parts.limits.connections = OpenFiles.connections
        parts.limits.connectionsPerUser = settings.limits.connectionsPerUser
        parts.limits.minimumPasswordLength = settings.pkcs12.minimumPasswordLength
        parts.storeFacts = { [database] in
            let level = try? await database.synchronousLevel()
            return StoreFacts(engine: "sqlite", synchronous: level.map { SynchronousLevel.name(of: $0) })
        }
        parts.figures = { [figures] in figures.text }
        parts.laneOccupancy = { authority.laneOccupancy }
        let problems = HomeProblems(settings: settings, authority: authority, database: database)
        parts.otherProblems = { [mail] in await problems.found() + mail.found() }
        return SigningServer(parts, sockets: try sockets())
    }

    private func sockets() throws -> [SocketConfiguration] {
        try settings.sockets.map { socket in
            SocketConfiguration(
                path: settings.resolve(socket.path),
                mode: UInt32(socket.mode),
                group: try socket.group.map { try Accounts.groupID($0) },
                roles: Set(socket.roles.compactMap { CallerRole(rawValue: $0.rawValue) })
            )
        }
    }

    /// root and nobody are not special here: who is not named has no role.
    private func roleMap() throws -> RoleMap {
        var users: [UInt32: Set<CallerRole>] = [:]
        var groups: [UInt32: Set<CallerRole>] = [:]
        for (role, principals) in settings.roles {
            guard let role = CallerRole(rawValue: role.rawValue) else { continue }
            for principal in principals {
                switch principal {
                case .user(let name): users[try Accounts.userID(name), default: []].insert(role)
                case .userID(let number): users[number, default: []].insert(role)
                case .group, .groupID: groups[try Accounts.groupID(principal), default: []].insert(role)
                }
            }
        }
        return RoleMap(users: users, groups: groups)
    }
}

/// SQLite's names for the levels of `PRAGMA synchronous`.
enum SynchronousLevel {
    static func name(of level: Int) -> String {
        let names = ["off", "normal", "full", "extra"]
        return names.indices.contains(level) ? names[level] : "level \(level)"
    }
}
