// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry

/// A world in which every domain is managed and every address free, so that only the file itself is judged.
struct OpenSurroundings: RegistrySurroundings {
    let policy = RegistryPolicy.standard

    func domain(_ name: MailDomain) -> RegisteredDomain? {
        RegisteredDomain(name: name, kind: .managed, contacts: [])
    }

    func person(_ user: UserID) -> DirectoryPerson? {
        nil
    }

    func use(ofAddress addressKey: String) -> AddressUse {
        .free
    }
}
