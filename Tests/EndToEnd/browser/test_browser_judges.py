# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What looks at every page sees what is wrong with one."""
import pytest

from keyboard import Keyboard
from looks import LOOKS

FAULTS = {
    "too wide": "document.querySelector('h1').style.width = '400vw'",
    "color-contrast": "document.querySelector('.lead').style.color = '#999'",
    "image-alt": "document.querySelector('main').append(new Image())",
    "heading-order": "document.querySelector('main').append(document.createElement('h5'))",
    "label": "document.querySelector('main').append(document.createElement('input'))",
    "target-size": "for (const letter of 'ab') document.querySelector('main').append(Object.assign("
    "document.createElement('button'), {textContent: letter, style: 'padding: 0; width: 9px; height: 9px'}))",
    "not one heading": "document.querySelector('main').append(document.createElement('h1'))",
    "its language is": "document.documentElement.lang = 'fr'",
    "Content Security Policy": "document.head.append(Object.assign(document.createElement('script'),"
    " {textContent: 'alert(1)'}))",
}


CASES = [(LOOKS[0], fault) for fault in FAULTS] + [(LOOKS[3], "color-contrast"), (LOOKS[3], "label")]


@pytest.mark.parametrize("look, fault", CASES, ids=str)
def test_a_fault_is_seen(window, fault):
    window.open("/help")
    window.page.evaluate(FAULTS[fault])
    window.page.evaluate("0")
    with pytest.raises(AssertionError, match=fault):
        window.check()
    window.complaints = []


def test_a_focus_that_is_not_seen_is_told(window):
    window.open("/help")
    window.page.evaluate("document.querySelectorAll('main a').forEach(a => a.style.outline = 'none')")
    assert [place["text"] for place in Keyboard(window).walk() if not place["isSeen"]]


def test_a_request_to_elsewhere_is_told(window, portal):
    window.open("/help")
    window.page.goto(window.address.replace("127.0.0.1", "localhost") + "/help")
    with pytest.raises(AssertionError, match="leaves the portal"):
        window.check()
