// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Store

/// Holds the kept heads against the log: a chain that was cut or written anew is whole, but not the one they end.
struct KeptHeadReview: Sendable {
    let store: any Store
    let keeper: AuditHeadKeeper

    /// Compares the kept heads with the log.
    ///
    /// - Parameter starts: The number behind which each writer's heads are compared; all of them where none is named.
    /// - Returns: A line for each head that does not fit.
    /// - Throws: `StoreError`.
    func problems(after starts: [String: Int64] = [:]) async throws -> [String] {
        // Listed before the log is read: a head is kept only when its entry is there.
        guard let names = try? keeper.folder.names() else { return ["the folder of the kept heads cannot be read"] }
        var problems: [String] = []
        for name in names where name.number > starts[name.writer] ?? 0 {
            try Task.checkCancellation()
            do { try await check(name) } catch let fault as KeptHeadFault {
                problems.append("\(name.writer): \(fault)")
            }
        }
        return problems
    }

    private func check(_ name: AuditHeadFolder.Name) async throws {
        guard let kept = keeper.folder.head(name) else { throw KeptHeadFault.unreadable(number: name.number) }
        guard keeper.isSigned(kept) else { throw KeptHeadFault.badSignature(number: name.number) }
        let entry = try await entry(name)
        guard let entry, entry.number == name.number else { throw KeptHeadFault.entryMissing(number: name.number) }
        guard entry.hash == kept.head.hash else { throw KeptHeadFault.otherEntry(number: name.number) }
    }

    /// An entry that cannot be read is another one than was kept.
    private func entry(_ name: AuditHeadFolder.Name) async throws -> AuditEntry? {
        do {
            return try await store.read {
                try $0.auditEntries(writer: name.writer, after: name.number - 1, limit: 1).first
            }
        } catch StoreError.damaged {
            throw KeptHeadFault.otherEntry(number: name.number)
        }
    }
}
