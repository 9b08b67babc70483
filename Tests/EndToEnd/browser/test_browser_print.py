# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The pages on paper: what they say stands there, what one presses does not."""
import pytest

from looks import both_languages

PAGES = {
    "/": "main .tile-heading",
    "/certificates": ".rows tbody tr .status",
    "/help/outlook": ".steps li",
    "/trust": "#windows .steps li",
    "{certificate}": ".facts dd",
}


@both_languages
@pytest.mark.parametrize("path", PAGES)
def test_paper_has_the_content_and_no_controls(window, anna, directory, path):
    issued = directory.request_with_key(anna).expect(201).json
    content = PAGES[path]
    window.sign_in(anna).open(path.replace("{certificate}", f"/certificates/{issued['serial']}"))
    page = window.page
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible() and page.locator(content).first.is_visible()
    for unwanted in ("header", "footer", ".skip", "form", "button", ".button"):
        for element in page.locator(unwanted).all():
            assert not element.is_visible(), f"{unwanted} is printed on {path}"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("html").evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
