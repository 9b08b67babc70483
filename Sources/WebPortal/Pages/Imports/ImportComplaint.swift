// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// Why a table was not taken.
struct ImportComplaint: Sendable {
    let filename: String
    let encoding: ImportEncoding
    /// What the daemon refused; without it there was no file.
    let problem: ProblemWords?

    var isFileMissing: Bool {
        problem == nil
    }

    /// How much is wrong; the places follow below it.
    func message(_ texts: Texts) -> MessageView {
        guard let problem else { return MessageView("bad", texts("import.fileMissing")) }
        guard problem.code == .importInvalid, let count = problem.errors?.count, count > 0 else {
            return MessageView("bad", ProblemText.text(problem, texts))
        }
        let key = count == 1 ? "import.oneFault" : "import.faultCount"
        return MessageView("bad", texts(key, ["file": filename, "count": "\(count)"]))
    }
}
