// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension PageFrame.Surroundings {
    /// What the layout shows around the page of a request.
    init(_ page: PageRequest, _ desk: PortalDesk) {
        let other: Language = page.texts.language == .german ? .english : .german
        language = page.texts.language.rawValue
        otherLanguage = other.rawValue
        otherLanguageName = other.ownName
        path = page.path
        portalTitle = desk.parts.look.title ?? page.texts("site.title")
        organization = desk.parts.look.organization
        supportAddress = desk.parts.look.supportAddress
        isDemo = desk.parts.entrance.isDemo
        person = page.visitor.session?.session.name
        user = page.visitor.session?.session.user
        navigation = Navigation.items(for: page)
        styleSheet = Asset.styleSheet.path
        script = Asset.script.path
        icon = Asset.icon.path
        isAdministration = desk.parts.purpose.isAdministration
    }
}
