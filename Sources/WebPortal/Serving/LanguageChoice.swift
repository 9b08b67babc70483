// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// Which language a page speaks: the one that was chosen, else the one that the browser wants, else the portal's.
enum LanguageChoice {
    static func language(_ cookies: Cookies, _ headers: HTTPFields, _ desk: PortalDesk) -> Language {
        let chosen = cookies[desk.cookies.name(.language)].flatMap(Language.init(rawValue:))
        let wanted = headers[.acceptLanguage].flatMap(Language.init(acceptLanguage:))
        return chosen ?? wanted ?? desk.parts.look.language
    }
}
