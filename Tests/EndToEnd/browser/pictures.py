#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of docs/pictures/ on what `make portal` starts; run by `make pictures`."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
FOLDER = ROOT / "docs" / "pictures"
sys.path[:0] = [str(HERE), str(HERE.parent)]

from playwright.sync_api import sync_playwright  # noqa: E402

from looks import Look  # noqa: E402
from maildir import Maildir  # noqa: E402
from web_portal import free_port  # noqa: E402

PASSWORD = "sunny meadow above the river"
SUBMIT = "form.form .ending button"
TABLE = """Last Name,First Name,Primary E-Mail,Alias Addresses,Mailboxtype,Applicant E-Mail,Comment
Berg,Emil,emil@lab.example.net,e.berg@lab.example.net,personal,,Room 12
Print shop,,print@lab.example.net,,functional,ben.okafor@example.org,Basement
Sokolov,Dmitri,dmitri@lab.example.net,,personal,,Room 7
Reception,,reception@lab.example.net,,functional,,No applicant yet
"""


class Demo:
    """What `make portal` starts, on a home that is thrown away."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="siegel-")
        self.home = pathlib.Path(self.folder.name) / "h"
        ports = {"PORTAL_PORT": str(free_port()), "PORTAL_ADMIN_PORT": str(free_port())}
        self.running = subprocess.Popen(
            [ROOT / "scripts" / "portal.sh"], stdout=subprocess.PIPE, text=True,
            env={**os.environ, **ports, "PORTAL_HOME": str(self.home)},
        )
        self.address, self.administration = (f"http://127.0.0.1:{port}" for port in ports.values())
        while line := self.running.stdout.readline():
            if line.startswith("Mails lie in"):
                return self
        sys.exit("the portal did not start")

    def __exit__(self, *failure):
        self.running.terminate()
        self.running.wait(timeout=60)
        self.folder.cleanup()


class Photographer:
    """Somebody with a browser and a camera."""

    def __init__(self, browser, address, user, language="en", width="desk", scheme="light"):
        options = Look(language, width, scripts=True).options
        self.context = browser.new_context(base_url=address, color_scheme=scheme, **options)
        self.page = self.context.new_page()
        self.page.goto("/login")
        if user:
            self.page.locator(f'button[name="user"][value="{user}"]').click()
            self.page.wait_for_url("**/")

    def take(self, name, path=None, whole=True):
        """Writes the page, whole or as much as a window shows, with few colours because it has few."""
        if path:
            self.page.goto(path)
        self.page.mouse.move(0, 0)
        file = FOLDER / f"{name}.png"
        self.page.screenshot(path=file, full_page=whole)
        subprocess.run(["pngquant", "--force", "--strip", "--output", file, "96", file], check=True)
        print(file.relative_to(ROOT))

    def submit(self, selector):
        with self.page.expect_navigation():
            self.page.locator(selector).click()

    def request(self, address):
        """Requests a certificate, and stays on the page that offers it."""
        self.page.goto("/certificates/request")
        self.page.locator(f'input[name="address"][value="{address}"]').check()
        self.page.fill("#password", PASSWORD)
        self.page.fill("#repetition", PASSWORD)
        return self

    def upload(self, domain, table):
        """Uploads a table of mailboxes, and stays on the page that says what it would change."""
        self.page.goto(f"/domains/{domain}/import")
        file = {"name": "mailboxes.csv", "mimeType": "text/csv", "buffer": table.encode()}
        self.page.locator("#file").set_input_files(file)
        self.submit("main form button.button")

    def download(self):
        with self.page.expect_download():
            self.page.locator("form[data-download] button").click()


def certificates(browser, demo):
    Photographer(browser, demo.address, None).take("sign-in", "/login")
    anna = Photographer(browser, demo.address, "anna")
    anna.take("start", "/")
    anna.request("anna.mueller@example.org").take("request")
    anna.submit(SUBMIT)
    anna.take("ready")
    anna.download()
    anna.request("office@example.org").submit(SUBMIT)
    anna.download()
    anna.take("certificates", "/certificates")
    anna.page.locator(".row-link").first.click()
    anna.take("certificate")
    anna.take("help", "/help/thunderbird")
    anna.take("root", "/trust")
    phone = Photographer(browser, demo.address, "anna", language="de", width="phone", scheme="dark")
    phone.take("start-phone", "/", whole=False)
    phone.take("certificates-phone", "/certificates")
    phone.take("request-phone", "/certificates/request")
    Photographer(browser, demo.address, "anna", scheme="dark").take("certificates-dark", "/certificates")


def domains(browser, demo):
    carla = Photographer(browser, demo.address, "carla")
    carla.upload("lab.example.net", TABLE)
    carla.take("import")
    carla.submit("main form button.button")
    carla.page.goto("/domains/lab.example.net?sort=address")
    for number in (0, 2, 3):
        carla.page.locator('input[name="mailbox"]').nth(number).check()
    carla.submit('button[value="selected"]')
    carla.take("domain", "/domains/lab.example.net")
    carla.page.locator(".row-link").first.click()
    carla.take("mailbox")
    carla.page.locator('a[href$="/guide"]').click()
    carla.page.locator("main a.tile").first.click()
    carla.take("guide")
    phone = Photographer(browser, demo.address, "carla", language="de", width="phone", scheme="dark")
    phone.take("domain-phone", "/domains/lab.example.net", whole=False)


def challenges(browser, demo):
    """Dmitri opens the link of his mail."""
    token = Maildir(demo.home).token("dmitri@lab.example.net")
    dmitri = Photographer(browser, demo.address, "dmitri")
    dmitri.page.goto(f"/c/{token}")
    dmitri.page.wait_for_url("**/confirm")
    dmitri.take("challenge")


def administration(browser, demo):
    dora = Photographer(browser, demo.administration, "dora")
    dora.take("administration", "/")
    dora.take("administration-certificates", "/administration/certificates")
    dora.take("administration-audit", "/administration/audit", whole=False)
    dark = Photographer(browser, demo.administration, "dora", scheme="dark")
    dark.take("administration-dark", "/", whole=False)


def main():
    chromium = shutil.which("chromium") or sys.exit("missing: chromium; `make test-packages` brings it")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with Demo() as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        for what in (certificates, domains, challenges, administration):
            what(browser, demo)
        browser.close()


if __name__ == "__main__":
    main()
