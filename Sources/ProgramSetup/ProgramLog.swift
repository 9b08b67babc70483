// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Logging

/// Log lines on standard error: one line each, values quoted where they hold anything but plain words.
public enum ProgramLog {
    /// Sends all log lines of the process there.
    ///
    /// - Parameters:
    ///   - label: The program's name.
    ///   - level: The least level that is written.
    /// - Returns: The program's own logger.
    public static func bootstrap(label: String, level: Logger.Level) -> Logger {
        LoggingSystem.bootstrap { label in LineLogHandler(label: label, logLevel: level) }
        return Logger(label: label)
    }
}

/// A handler whose lines nobody can break or forge, whatever the values hold.
struct LineLogHandler: LogHandler {
    let label: String
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let pairs = all.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.quoted("\($0.value)"))" }
        let time = Date.now.formatted(.iso8601)
        let line = "\(time) \(event.level) \(label): \(Self.escaped("\(event.message)"))\(pairs.joined())\n"
        StandardError.write(line)
    }

    private static func quoted(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\"") }
        guard !isPlain || value.isEmpty else { return value }
        return "\"" + escaped(value).replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let category = scalar.properties.generalCategory
            let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
            return isHidden || scalar == "\\" ? scalar.escaped(asASCII: true) : String(scalar)
        }.joined()
    }
}
