// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// Why a page cannot be shown, beside what the daemon refuses.
enum PageFailure: Error, Sendable, Hashable {
    /// There is no such page, or it is another's.
    case notFound
    /// The form was not made by this session of this portal.
    case foreignForm
    /// Nobody is signed in who could send this form.
    case sessionEnded
    /// The form cannot be read.
    case unreadableForm
    /// The form is larger than anything that a page sends.
    case formTooLarge
    /// The file was downloaded, or waited too long.
    case downloadOver
    /// The table was imported, or waited too long.
    case importOver
    /// More files are being sent, or wait, than the portal holds.
    case tooManyFiles
    /// The connection is none of the web server's.
    case foreignPeer
    /// The browser asked for another host than this one.
    case foreignHost
    /// The form took too long to arrive.
    case formTooSlow
    /// The web server names nobody.
    case nobodyNamed
    /// The person is none of those whom the administrators' process lets in.
    case notAdministrator

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .foreignForm, .sessionEnded, .foreignPeer, .notAdministrator: .forbidden
        case .unreadableForm: .badRequest
        case .formTooLarge: .contentTooLarge
        case .downloadOver, .importOver: .gone
        case .tooManyFiles: .tooManyRequests
        case .nobodyNamed: .unauthorized
        case .foreignHost: .misdirectedRequest
        case .formTooSlow: .requestTimeout
        }
    }

    /// The word by which the texts know it.
    var word: String {
        switch self {
        case .notFound: "notFound"
        case .foreignForm: "foreignForm"
        case .sessionEnded: "sessionEnded"
        case .unreadableForm: "unreadableForm"
        case .formTooLarge: "formTooLarge"
        case .downloadOver: "downloadOver"
        case .importOver: "importOver"
        case .tooManyFiles: "tooManyFiles"
        case .foreignPeer: "foreignPeer"
        case .foreignHost: "foreignHost"
        case .formTooSlow: "formTooSlow"
        case .nobodyNamed: "nobodyNamed"
        case .notAdministrator: "notAdministrator"
        }
    }
}
