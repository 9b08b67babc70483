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
    private struct Places {
        var things: [String: Thing] = [:]
        /// The names in the order in which their things came; times are too coarse for it.
        var order: [String] = []

        mutating func remove(_ id: String) {
            things[id]?.wipe()
            things[id] = nil
            order.removeAll { $0 == id }
        }
    }

    private let places = Mutex(Places())
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
        return places.withLock { places in
            let others = places.order.filter { places.things[$0]?.owner.user == thing.owner.user }
            for old in others.dropLast(perPerson - 1) { places.remove(old) }
            let count = places.things.values.reduce(0) { $0 + $1.octets.count }
            guard count <= maximum - thing.octets.count else { return nil }
            places.things[id] = thing
            places.order.append(id)
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
        places.withLock { places in
            guard var thing = places.things[id], thing.owner == owner, now < thing.endsAt else { return nil }
            // Held in one place alone, so that it is changed where it lies and not in a copy.
            places.things[id] = nil
            let result = body(&thing)
            places.things[id] = thing
            return result
        }
    }

    /// The name of the first thing that is meant.
    func name(where isMeant: (Thing) -> Bool) -> String? {
        places.withLock { places in places.order.first { places.things[$0].map(isMeant) ?? false } }
    }

    /// How many things there are that are meant.
    func count(where isMeant: (Thing) -> Bool) -> Int {
        places.withLock { $0.things.values.count(where: isMeant) }
    }

    /// Throws a thing away.
    func discard(_ id: String) {
        places.withLock { $0.remove(id) }
    }

    /// Throws away what is over.
    func discard(where isOver: (Thing) -> Bool) {
        places.withLock { places in
            for (id, thing) in places.things where isOver(thing) { places.remove(id) }
        }
    }
}
