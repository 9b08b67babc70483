// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ceremony
import Foundation
import Settings
import SigningClient

/// How a command reaches the daemon, and how it shows the answer.
struct DaemonOptions: ParsableArguments {
    @OptionGroup var home: HomeOption

    @Option(help: ArgumentHelp("The daemon's socket. Default: the first one of siegel.toml.", valueName: "path"))
    var socket: String?

    @Flag(help: "Show the daemon's answer as JSON.")
    var json = false

    /// A client for calls by this Unix user, on behalf of a person where one is named.
    func client(actingAs user: String? = nil) throws(CommandFailure) -> SigningClient {
        SigningClient(socketPath: try socketPath(), actingUser: user)
    }

    private func socketPath() throws(CommandFailure) -> String {
        if let socket { return socket }
        let path = "\(home.path)/\(HomeLayout.settings)"
        guard let data = FileManager.default.contents(atPath: path) else {
            let advice = "make a CA with `siegel init`, or name its --home or --socket"
            throw CommandFailure(.unreachable, "\(path) cannot be read, so the socket is not known; \(advice)")
        }
        do {
            let document = try TOMLDocument(text: String(decoding: data, as: UTF8.self), name: path)
            let settings = try DaemonSettings(document, home: home.path)
            return settings.resolve(settings.sockets.first?.path ?? HomeLayout.socket)
        } catch {
            throw CommandFailure(.refused, "\(error)")
        }
    }
}
