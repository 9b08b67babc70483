# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A window of a real browser that looks closely at every page it comes to."""
import dataclasses
import pathlib
import re

import auditor
from looks import NARROWEST
from portal_words import word

MAIL_PROGRAM = "http://mail.example/"
# Where a link of a mail does not stay.
ON_THE_WAY = re.compile(r"/c/|/challenge/open|/login/arrival")
TOO_WIDE = "() => document.scrollingElement.scrollWidth - window.innerWidth"
# The browser's own note on the status of a page, which the tests expect or not by themselves.
STATUS_NOTE = "Failed to load resource: the server responded with a status of"


class Window:
    """What a person has in front of them: one tab, its cookies, and the words of their language."""

    def __init__(self, browser, portal, look):
        self.look = look
        self.address = f"http://127.0.0.1:{portal.port}"
        self.context = browser.new_context(base_url=self.address, **look.options)
        self.context.set_default_timeout(15_000)
        self.auditor = None if look.scripts else auditor.auditor(browser, look)
        self.complaints = []
        self.page = self._tab()

    def close(self):
        self.context.close()

    def _tab(self):
        page = self.context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("request", self._watch)
        return page

    def _hear(self, message):
        """Violations of the Content-Security-Policy are told on the console."""
        if message.type in ("error", "warning") and not message.text.startswith(STATUS_NOTE):
            self.complaints.append(f"console: {message.text}")

    def _watch(self, request):
        if not request.url.startswith((self.address, MAIL_PROGRAM)):
            self.complaints.append(f"a request leaves the portal: {request.url}")

    def speak(self, language):
        """Expects another language from now on."""
        self.look = dataclasses.replace(self.look, language=language)
        return self

    def word(self, key, **values):
        return word(self.look.language, key, **values)

    # Going from page to page

    def open(self, path, status=200):
        """Types an address."""
        return self._arrived(self.page.goto(path), status)

    def follow(self, key, status=200, beside="", **values):
        """Follows a link by its word; links that say the same have hidden words beside it."""
        return self.click(self.link(key, beside, **values), status)

    def press(self, key, status=200, **values):
        """Presses a button by its word, and comes to the page that answers."""
        return self.click(self.button(key, **values), status)

    def click(self, element, status=200):
        with self.page.expect_navigation() as navigation:
            element.click()
        return self._arrived(navigation.value, status)

    def follow_mail(self, path):
        """Follows a link on the page of a mail program, which is another site; the portal may lead on from there."""
        link = f'<a href="{self.address}{path}">link</a>'
        self.page.route(MAIL_PROGRAM, lambda route: route.fulfill(body=link, content_type="text/html"))
        self.page.goto(MAIL_PROGRAM)
        self.page.get_by_role("link").click()
        self.page.wait_for_url(lambda url: url.startswith(self.address) and not ON_THE_WAY.search(url))
        self.check()
        return self

    def _arrived(self, answer, status):
        assert answer, f"{self.page.url}: the browser stayed on the page it had"
        assert answer.status == status, f"{self.page.url}: status {answer.status} instead of {status}\n{self.text}"
        self.check()
        return self

    def stay(self, element):
        """Presses what the browser itself holds back, because a field is missing."""
        before = self.page.url
        element.click()
        assert self.page.url == before and self.page.locator(":invalid:not(form, fieldset)").count()
        return self

    def download(self, element):
        """Presses what is answered by a file: its name and its octets."""
        with self.page.expect_download() as download:
            element.click()
        saved = download.value
        return saved.suggested_filename, pathlib.Path(saved.path()).read_bytes()

    def second_tab(self):
        """Another tab of the same session, on the same page; gives what stands in the first one."""
        first, self.page = self.page, self._tab()
        self.open(first.url)
        return first

    # What stands on the page

    def link(self, key, beside="", **values):
        name = f"{self.word(key, **values)} {beside}".strip()
        return self.page.get_by_role("link", name=name, exact=True).first

    def button(self, key, **values):
        return self.page.get_by_role("button", name=self.word(key, **values), exact=True)

    def choose(self, name, value):
        """Chooses one of several by what is sent; the words beside it are what one clicks."""
        self.page.locator(f'input[name="{name}"][value="{value}"]').check()

    def fill(self, name, text):
        self.page.locator(f'[name="{name}"]').fill(text)

    def shows(self, key, **values):
        """Whether a text of the portal can be read on the page."""
        return self.page.get_by_text(self.word(key, **values)).first.is_visible()

    @property
    def heading(self):
        return self.page.locator("h1").inner_text()

    @property
    def text(self):
        return self.page.locator("body").inner_text()

    @property
    def path(self):
        return self.page.url.removeprefix(self.address)

    # Judging it

    def check(self):
        """What holds on every page."""
        faults = self.complaints + self._faults()
        self.complaints = []
        assert not faults, f"{self.page.url} ({self.look}):\n" + "\n".join(faults)

    def _faults(self):
        page, found = self.page, []
        if (language := page.locator("html").get_attribute("lang")) != self.look.language:
            found.append(f"its language is {language}")
        if page.locator("h1").count() != 1 or not self.heading.strip():
            found.append("it has not one heading of the first level")
        found += self._surplus()
        if auditor.is_new(self.look, page.content()):
            found += self.auditor.faults(page) if self.auditor else auditor.faults(page)
            found += self._surplus_of_narrowest() if self.look.width == "phone" else []
        return found

    def _surplus(self):
        surplus = self.page.evaluate(TOO_WIDE)
        return [f"it is {surplus} px too wide"] if surplus > 0 else []

    def _surplus_of_narrowest(self):
        size = self.page.viewport_size
        self.page.set_viewport_size({**size, "width": NARROWEST})
        found = [f"at {NARROWEST} px {line}" for line in self._surplus()]
        self.page.set_viewport_size(size)
        return found

    # What nearly every flow begins with

    def sign_in(self, person):
        """Chooses a person in the demo, and comes to the start page."""
        self.open("/login")
        return self.click(self.page.locator(f'button[name="user"][value="{person.user}"]'))
