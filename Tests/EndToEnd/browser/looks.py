# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""How people look at the portal: language, width of the window, with or without scripts."""
import dataclasses

import pytest

WIDTHS = {"phone": (360, 740), "desk": (1280, 800)}
NARROWEST = 320  # what WCAG 1.4.10 wants a page to fit into
LOCALES = {"de": "de-DE", "en": "en-GB"}


@dataclasses.dataclass(frozen=True)
class Look:
    """One way to look at the portal."""

    language: str
    width: str
    scripts: bool

    @property
    def options(self):
        """What a new context of the browser is told."""
        width, height = WIDTHS[self.width]
        return {
            "locale": LOCALES[self.language],
            "viewport": {"width": width, "height": height},
            "java_script_enabled": self.scripts,
            "reduced_motion": "reduce",
        }

    def __str__(self):
        return f"{self.language}-{self.width}-{'scripts' if self.scripts else 'plain'}"


# Each pair of two properties occurs; all eight would show nothing more.
LOOKS = (
    Look("de", "phone", scripts=True),
    Look("de", "desk", scripts=False),
    Look("en", "desk", scripts=True),
    Look("en", "phone", scripts=False),
)
PLAIN = Look("en", "desk", scripts=True)

# Two that share nothing, for what was seen in all four elsewhere.
OPPOSITE = (LOOKS[0], Look("en", "desk", scripts=False))

every_look = pytest.mark.parametrize("look", LOOKS, ids=str)
opposite_looks = pytest.mark.parametrize("look", OPPOSITE, ids=str)
both_languages = pytest.mark.parametrize("look", LOOKS[:1] + LOOKS[2:3], ids=str)
