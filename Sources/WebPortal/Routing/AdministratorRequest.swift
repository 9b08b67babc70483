// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningClient

/// A request of an administrator who is signed in; there is none in the self-service process.
struct AdministratorRequest: Sendable {
    let page: PageRequest
    let session: Session

    /// Lets a person who is signed in go on as administrator, each time anew.
    init(_ person: PersonRequest) throws(PageFailure) {
        guard case .administration(let administrators) = person.desk.parts.purpose else { throw .notFound }
        guard administrators.contains(person.session.user) else { throw .notAdministrator }
        page = person.page
        session = person.session
    }

    /// Asks the daemon with the role of this process, for nobody: a person to act for would narrow the call to the
    /// rights of that person.
    var daemon: SigningClient {
        page.daemon.acting(as: nil)
    }

    var texts: Texts { page.texts }
    var form: FormFields { page.form }
    var query: FormFields { page.query }
    var now: Timestamp { page.now }
    var desk: PortalDesk { page.desk }

    /// A variable segment of the path.
    func parameter(_ name: String) -> String {
        page.parameter(name)
    }

    /// The serial number in the path.
    func serial() throws(PageFailure) -> SerialNumber {
        guard let serial = SerialNumber(hexadecimal: parameter("serial")) else { throw .notFound }
        return serial
    }

    /// What was entered in a field, without blanks around it; `nil` when nothing was.
    func entered(_ name: String) -> String? {
        Self.entered(page.form[name])
    }

    /// What a search asks for.
    func wanted(_ name: String) -> String? {
        Self.entered(page.query[name])
    }

    private static func entered(_ text: String?) -> String? {
        text.map(\.trimmingBlanks).flatMap { $0.isEmpty ? nil : $0 }
    }
}
