// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import MailboxRegistry
import SocketPeers

/// Who makes a call, with the rights that this call has.
struct Caller: Sendable {
    /// For the audit log.
    let actor: AuditActor
    /// The roles that the call rests on.
    let roles: Set<CallerRole>
    /// The person that a portal acts for.
    let person: DirectoryPerson?

    init(peer: PeerCredentials, roles: Set<CallerRole>) {
        actor = AuditActor(uid: peer.uid, pid: peer.pid, user: nil)
        self.roles = roles
        person = nil
    }

    init(peer: PeerCredentials, actingFor person: DirectoryPerson) {
        actor = AuditActor(uid: peer.uid, pid: peer.pid, user: person.user.description)
        roles = [.portal]
        self.person = person
    }

    /// Whose eyes a list is made for.
    var viewer: Viewer {
        if let person { return .person(person) }
        return roles.contains(.admin) ? .administrator : .tester
    }
}
