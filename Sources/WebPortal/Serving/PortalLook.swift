// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the organisation says on the pages.
public struct PortalLook: Sendable, Hashable {
    /// The name of the portal; the texts' own without.
    public var title: String?
    /// The name of the organisation.
    public var organization: String?
    /// Where people ask for help, a mail address.
    public var supportAddress: String?
    /// The language of people whose browser wants none of ours.
    public var language = Language.english
    /// Where signing out leads, so that the web server's own session ends too.
    public var signOutPath: String?
    /// The terms that a person accepts with each request (X10), by language.
    public var agreementTexts: [Language: String] = [:]

    /// Nothing of its own.
    public init() {}
}
