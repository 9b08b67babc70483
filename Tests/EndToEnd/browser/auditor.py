# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Judges a page by axe-core, in light and in dark."""
import functools
import importlib.resources
import re

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text()
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EVERYTHING = {"runOnly": list(TAGS), "rules": {"target-size": {"enabled": True}}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
RUN = "options => axe.run(document, {resultTypes: ['violations'], ...options})"


# What differs between two people who see the same page: numbers, tokens, a password that was drawn, the others.
PERSONAL = re.compile(
    r'name="(?:token|request)" value="[^"]*"|\b[0-9a-f]{12,}\b|\d+|(?<=data-suggestion="">)[^<]*'
    r'|(?<=</button>)\s*<button class="choice".*?</button>',
    re.DOTALL,
)
_judged = set()


def is_new(look, content):
    """Whether nothing like this page was judged before in this look."""
    key = (look, PERSONAL.sub("#", content))
    if key in _judged:
        return False
    _judged.add(key)
    return True


def faults(page):
    """What axe-core finds on a page of a browser with scripts, as lines."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    found = []
    for scheme, options in (("light", EVERYTHING), ("dark", CONTRAST)):
        page.emulate_media(color_scheme=scheme)
        found += [_line(scheme, violation) for violation in page.evaluate(RUN, options)["violations"]]
    page.emulate_media(color_scheme="light")
    return found


def _line(scheme, violation):
    places = "; ".join(f"{node['target']}: {node['failureSummary']}" for node in violation["nodes"])
    return f"{scheme}: {violation['id']}: {violation['help']}: {places}"


@functools.cache
def auditor(browser, look):
    """One for each look."""
    return Auditor(browser, look)


class Auditor:
    """Judges pages of a window without scripts: axe-core is one, so it gets a copy of the page as it stands."""

    def __init__(self, browser, look):
        self.context = browser.new_context(**{**look.options, "java_script_enabled": True})
        self.page = self.context.new_page()
        self.page.route("**/*.js", lambda route: route.abort())

    def faults(self, page):
        """What axe-core finds on a copy, at the same address."""
        copy = page.content()
        self.page.route(page.url, lambda route: route.fulfill(body=copy, content_type="text/html; charset=utf-8"))
        self.page.goto(page.url)
        self.page.unroute(page.url)
        return faults(self.page)
