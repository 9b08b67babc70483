// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension Texts {
    /// A day, such as `21 November 2026`.
    func day(_ moment: Timestamp) -> String {
        let time = CivilTime(moment)
        let month = self("months.\(time.month)")
        return self("months.day", ["day": "\(time.day)", "month": month, "year": "\(time.year)"])
    }

    /// A moment, such as `21 November 2026, 14:05 UTC`.
    func moment(_ moment: Timestamp) -> String {
        let time = CivilTime(moment)
        let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        return "\(day(moment)), \(time.hour):\(minute) UTC"
    }

    /// A moment to the second, such as `21 November 2026, 14:05:09 UTC`.
    func second(_ moment: Timestamp) -> String {
        let time = CivilTime(moment)
        let parts = [time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day(moment)), \(time.hour):\(parts.joined(separator: ":")) UTC"
    }
}
