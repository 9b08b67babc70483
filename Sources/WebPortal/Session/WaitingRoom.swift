// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Synchronization

/// What waits in memory for one session of one person, and for no longer than its time.
protocol Waiting: Sendable {
    /// Whom it waits for.
    var owner: PendingDownload.Owner { get }
    /// When it is thrown away.
    var endsAt: Timestamp { get }
    /// What takes the memory.
    var octets: [UInt8] { get }

    /// Overwrites it.
    mutating func wipe()
}

/// The things of one kind that wait, under names that nobody can guess.
final class WaitingRoom<Thing: Waiting>: Sendable {
    private let things = Mutex<[String: Thing]>([:])
    private let perPerson: Int
    private let randomness: Randomness

    init(perPerson: Int, randomness: @escaping Randomness) {
        self.perPerson = perPerson
        self.randomness = randomness
    }

    /// Keeps a thing; the oldest ones of the same person go when there are too many.
    ///
    /// - Parameters:
    ///   - thing: What is to wait.
    ///   - maximum: How many octets may wait in all; no bound without it.
    /// - Returns: Its name; `nil` when too much waits.
    func keep(_ thing: Thing, upTo maximum: Int = .max) -> String? {
        let id = randomness(16).hexadecimal
        return things.withLock { things in
            let others = things.filter { $0.value.owner.user == thing.owner.user }
            for (old, _) in others.sorted(by: { $0.value.endsAt < $1.value.endsAt }).dropLast(perPerson - 1) {
                things[old]?.wipe()
                things[old] = nil
            }
            let count = things.values.reduce(0) { $0 + $1.octets.count }
            guard count <= maximum - thing.octets.count else { return nil }
            things[id] = thing
            return id
        }
    }

    /// Looks at, or changes, what waits under a name for this owner; one caller at a time.
    func with<Result: Sendable>(
        _ id: String,
        of owner: PendingDownload.Owner,
        at now: Timestamp,
        _ body: (inout Thing) -> sending Result?
    ) -> Result? {
        things.withLock { things in
            guard var thing = things[id], thing.owner == owner, now < thing.endsAt else { return nil }
            things[id] = nil
            let result = body(&thing)
            things[id] = thing
            return result
        }
    }

    /// The name of the first thing that is meant.
    func name(where isMeant: (Thing) -> Bool) -> String? {
        things.withLock { $0.first { isMeant($0.value) }?.key }
    }

    /// How many things there are that are meant.
    func count(where isMeant: (Thing) -> Bool) -> Int {
        things.withLock { $0.values.count(where: isMeant) }
    }

    /// Throws a thing away.
    func discard(_ id: String) {
        things.withLock { things in
            things[id]?.wipe()
            things[id] = nil
        }
    }

    /// Throws away what is over.
    func discard(where isOver: (Thing) -> Bool) {
        things.withLock { things in
            for (id, thing) in things where isOver(thing) {
                things[id]?.wipe()
                things[id] = nil
            }
        }
    }
}
