// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The directory of a home while it is being made: its lock, its stage, and what an interrupted run left.
final class HomePlace {
    let home: String
    private let lock: FileHandle

    /// Makes the directory where there is none, and locks it against a second init.
    init(home: String) throws(CeremonyError) {
        self.home = home
        do {
            if !FileManager.default.fileExists(atPath: home) {
                // Others come through it to the socket and to what is published.
                try FileManager.default.createDirectory(
                    atPath: home,
                    withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o755]
                )
            }
            lock = try FileHandle(forReadingFrom: URL(filePath: home))
        } catch {
            throw .file(path: home, reason: error.localizedDescription)
        }
        guard flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(home: home) }
    }

    deinit {
        try? lock.close()
    }

    var isInitialised: Bool {
        exists(HomeLayout.settings)
    }

    func path(_ relative: String) -> String {
        "\(home)/\(relative)"
    }

    /// The path within the stage of a file that is meant for a place in the home.
    func staged(_ relative: String) -> String {
        path("\(HomeLayout.stage)/\(relative)")
    }

    /// Removes what an interrupted run left.
    ///
    /// A `state` belongs to it when `siegel.toml` still lies in the stage: no daemon can have used it yet.
    ///
    /// - Returns: Whether there was something.
    func removeLeftover() throws(CeremonyError) -> Bool {
        guard exists(HomeLayout.stage) else {
            try refuseForeignState()
            return false
        }
        let isStateOurs = !isInitialised && exists("\(HomeLayout.stage)/\(HomeLayout.settings)")
        if isStateOurs && !exists("\(HomeLayout.stage)/\(HomeLayout.state)") { try remove(HomeLayout.state) }
        try remove(HomeLayout.stage)
        try refuseForeignState()
        return true
    }

    /// A `state` that nobody made a settings file for is not touched, unless it holds the demonstration's home alone.
    private func refuseForeignState() throws(CeremonyError) {
        guard !isInitialised, exists(HomeLayout.state), !holdsDemonstrationAlone else { return }
        throw .foreignState(path: path(HomeLayout.state))
    }

    private var holdsDemonstrationAlone: Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: path(HomeLayout.state))) == [HomeLayout.demonstration]
    }

    /// Takes the demonstration's home into the stage, so that the new `state` comes into its place with it.
    func keepDemonstration() throws(CeremonyError) {
        guard exists(HomeLayout.state), holdsDemonstrationAlone else { return }
        let demonstration = "\(HomeLayout.state)/\(HomeLayout.demonstration)"
        do {
            try FileManager.default.moveItem(atPath: path(demonstration), toPath: staged(demonstration))
            try FileManager.default.removeItem(atPath: path(HomeLayout.state))
        } catch {
            throw .file(path: path(demonstration), reason: error.localizedDescription)
        }
    }

    func makeStage() throws(CeremonyError) {
        try makeDirectory(path(HomeLayout.stage), permissions: 0o700)
        for directory in HomeLayout.directories {
            try makeDirectory(staged(directory.path), permissions: directory.permissions)
        }
    }

    /// Writes a file of the stage to disk; nobody else ever sees it, since the stage is closed to others.
    func write(_ content: [UInt8], to relative: String, permissions: Int) throws(CeremonyError) {
        let path = staged(relative)
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: permissions]
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: attributes) else {
            throw .file(path: path, reason: "it cannot be created")
        }
        do {
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            try file.write(contentsOf: content)
            try file.synchronize()
            try file.close()
        } catch {
            throw .file(path: path, reason: error.localizedDescription)
        }
    }

    /// Moves something from the stage to its place; a crash afterwards does not undo it.
    func place(_ relative: String) throws(CeremonyError) {
        do {
            try FileManager.default.moveItem(atPath: staged(relative), toPath: path(relative))
            try lock.synchronize()
        } catch {
            throw .file(path: path(relative), reason: error.localizedDescription)
        }
    }

    /// Brings the names of the staged files to disk.
    func synchronizeStage() throws(CeremonyError) {
        for directory in HomeLayout.directories.map(\.path) + [""] {
            do {
                let handle = try FileHandle(forReadingFrom: URL(filePath: staged(directory)))
                try handle.synchronize()
                try handle.close()
            } catch {
                throw .file(path: staged(directory), reason: error.localizedDescription)
            }
        }
    }

    func removeStage() throws(CeremonyError) {
        try remove(HomeLayout.stage)
    }

    private func exists(_ relative: String) -> Bool {
        FileManager.default.fileExists(atPath: path(relative))
    }

    private func remove(_ relative: String) throws(CeremonyError) {
        guard exists(relative) else { return }
        do {
            try FileManager.default.removeItem(atPath: path(relative))
        } catch {
            throw .file(path: path(relative), reason: error.localizedDescription)
        }
    }

    private func makeDirectory(_ path: String, permissions: Int) throws(CeremonyError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: permissions]
            )
        } catch {
            throw .file(path: path, reason: error.localizedDescription)
        }
    }
}
