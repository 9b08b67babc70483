# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who uses the keyboard alone, and looks where the focus is."""

# Numbers all that a keyboard should reach: of the choices under one name, the one that Tab stops at.
NUMBER = """() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
    const stop = (group) => document.querySelector(`${group}:checked`) ?? document.querySelector(`${group}:enabled`);
    const isSeen = (element) => element.type !== "hidden" && element.checkVisibility({visibilityProperty: true});
    const isOpen = (element) => !element.disabled && isSeen(element)
        && (element.type !== "radio" || element === stop(`input[name="${element.name}"]`));
    all.filter(isOpen).forEach((element, number) => element.dataset.number = number);
    return all.filter(isOpen).map((element) => Number(element.dataset.number));
}"""

# Where the focus is, whether it has an outline, and whether something lies over it.
PLACE = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const drawn = element.matches(".choice input") ? element.closest(".choice") : element;
    const style = getComputedStyle(drawn);
    const box = drawn.getClientRects()[0] ?? drawn.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
    return {
        number: Number(element.dataset.number ?? -1),
        text: (element.textContent || element.name || "").trim(),
        isInMain: Boolean(element.closest("main")),
        isSeen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && (drawn.contains(top) || Boolean(top?.contains(drawn) && top.matches("label, button, a, summary, li"))),
    };
}"""
MOST_STOPS = 120


class Keyboard:
    """Presses keys in a window; the mouse rests."""

    def __init__(self, window):
        self.window = window

    def press(self, key):
        self.window.page.keyboard.press(key)
        return self

    def type(self, text):
        self.window.page.keyboard.type(text)
        return self

    def go(self, key):
        """Presses what leads to another page."""
        with self.window.page.expect_navigation() as navigation:
            self.press(key)
        self.window._arrived(navigation.value, 200)
        return self

    def place(self):
        return self.window.page.evaluate(PLACE)

    def tab_to(self, element):
        """Presses Tab until the focus is on an element, and sees it there."""
        for _ in range(MOST_STOPS):
            if element.evaluate("element => element === document.activeElement"):
                assert self.place()["isSeen"], self.place()
                return self
            self.press("Tab")
        raise AssertionError(f"{element} is not reached by Tab")

    def controls(self):
        return self.window.page.evaluate(NUMBER)

    def walk(self):
        """All stops from the top of the page to its end."""
        self.controls()
        places = []
        while len(places) < MOST_STOPS:
            self.press("Tab")
            place = self.place()
            if place is None or places and place["number"] == places[0]["number"]:
                break
            places.append(place)
        return places
