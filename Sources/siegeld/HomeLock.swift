// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// The lock that makes a home this daemon's alone; the kernel frees it when the process ends, however it ends.
final class HomeLock {
    private let file: FileHandle

    /// Takes the lock, or says who has it.
    init(directory: String) throws(StartFailure) {
        let path = "\(directory)/siegeld.lock"
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw StartFailure("the lock file \(path) cannot be opened; check its owner and mode")
        }
        guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw StartFailure("another siegeld runs on this home (\(path) is locked); stop it first")
        }
        self.file = file
    }
}
