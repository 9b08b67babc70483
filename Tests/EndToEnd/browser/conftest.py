# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What the tests in a real browser start from: Chromium, a portal as a demo, windows on it."""
import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from looks import PLAIN
from web_portal import WebPortal
from window import Window


@pytest.fixture(scope="session")
def chromium():
    """Debian's browser; it runs without its own sandbox where the tests run as root."""
    path = shutil.which("chromium")
    assert path, "missing: chromium; `make test-packages` brings it"
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def portal(daemon):
    running = WebPortal(daemon.home).start()
    yield running
    running.stop()


@pytest.fixture
def look():
    """Tests that say nothing of looks have this one."""
    return PLAIN


@pytest.fixture
def new_window(chromium, portal, look):
    """Opens windows; all of them are closed, and what they heard last is looked at."""
    windows = []

    def new(other_look=None):
        windows.append(Window(chromium, portal, other_look or look))
        return windows[-1]

    yield new
    for window in windows:
        window.close()
        assert not window.complaints, window.complaints


@pytest.fixture
def window(new_window):
    return new_window()


@pytest.fixture
def anna(directory):
    """A person with a group address."""
    return directory.new_contact()
