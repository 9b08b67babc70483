// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Store

extension SQLWriteTransaction {
    func store(_ transition: Transition) throws(StoreError) -> Bool {
        guard transition.isChange else { return true }
        try connection.run("SAVEPOINT transition")
        let isStored = try TransitionStep(transition: transition, connection: connection).store()
        if !isStored { try connection.run("ROLLBACK TO SAVEPOINT transition") }
        try connection.run("RELEASE SAVEPOINT transition")
        return isStored
    }
}
