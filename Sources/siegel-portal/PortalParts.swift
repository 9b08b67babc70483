// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Foundation
import Logging
import ProgramSetup
import Settings
import SigningClient
import WebPortal

/// What the portal is built from, as the settings say.
struct PortalParts {
    let settings: HomeSettings
    /// Whether it is the administrators' process.
    let isAdministration: Bool
    let logger: Logger

    func make(demoPort: Int?) throws -> Portal.Parts {
        let own = settings.portal
        let daemon = isAdministration ? try settings.administrationSocketPath() : try settings.socketPath()
        var parts = Portal.Parts(
            daemon: SigningClient(socketPath: daemon),
            entrance: try demoPort.map { .demo(port: $0) } ?? .webServer(webServer()),
            clock: { Timestamp(secondsSince1970: Int64(Date.now.timeIntervalSince1970.rounded(.down))) },
            randomness: { count in
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            },
            logger: logger
        )
        if isAdministration { parts.purpose = .administration(try settings.administrators()) }
        parts.look = try look()
        parts.sessions.whole = .seconds(own.session.minutes * 60)
        parts.sessions.idle = .seconds(own.session.idleMinutes * 60)
        parts.downloadTime = .seconds(own.download.minutes * 60)
        parts.demands = demands()
        return parts
    }

    private func look() throws(StartFailure) -> PortalLook {
        let own = settings.portal
        var look = PortalLook()
        look.title = own.title
        look.organization = own.organization ?? settings.daemon?.organization.name
        look.supportAddress = own.supportAddress
        look.language = own.language == .german ? .german : .english
        look.signOutPath = (isAdministration ? own.administration.signOutPath : nil) ?? own.signOutPath
        if let path = own.agreement.english { look.agreementTexts[.english] = try settings.text(path) }
        if let path = own.agreement.german { look.agreementTexts[.german] = try settings.text(path) }
        return look
    }

    private func demands() -> RequestDemands {
        var demands = RequestDemands()
        guard let daemon = settings.daemon else {
            demands.agreement = settings.portal.agreement.version
            return demands
        }
        demands.minimumPasswordLength = daemon.pkcs12.minimumPasswordLength
        demands.renewal = .seconds(daemon.issuance.renewalDays * 86400)
        demands.agreement = settings.portal.agreement.version ?? daemon.issuance.agreement
        return demands
    }

    private func webServer() throws -> Entrance.WebServerSocket {
        let own = settings.portal
        let special = isAdministration ? own.administration : nil
        let listen = special?.listen ?? own.listen
        guard let peer = special?.trustedPeer ?? own.trustedPeer else {
            throw StartFailure("portal.toml names no trustedPeer: write the Unix user of the web server, or use --demo")
        }
        let path = own.resolve(listen.path)
        guard path.utf8.count <= 107 else { throw StartFailure("\(path) is too long for a socket: at most 107 octets") }
        return Entrance.WebServerSocket(
            path: path,
            mode: UInt32(listen.mode),
            group: try listen.group.map { try Accounts.groupID($0) },
            trustedUser: try Accounts.userID(peer),
            userHeader: special?.userHeader ?? own.userHeader
        )
    }
}
