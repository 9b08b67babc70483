// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0
// Makes pages better that work without it: strength of a password, a suggestion taken over, progress, the download.
"use strict";

for (const form of document.querySelectorAll("form[data-busy]")) {
    form.addEventListener("submit", () => {
        form.querySelector("[data-busy-place]").textContent = form.dataset.busy;
        form.setAttribute("aria-busy", "true");
        // After the event, so that the form is sent with its button.
        setTimeout(() => { for (const button of form.querySelectorAll("button")) button.disabled = true; });
    });
}

// A page that comes back from the browser's memory is no longer busy.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

const password = document.getElementById("password");
const repetition = document.getElementById("repetition");
if (password && repetition) {
    const strength = document.querySelector("[data-strength]");
    const differ = document.querySelector("[data-differ]");
    const least = Number(password.minLength);

    // A guess at how many tries it takes, in bits: kinds of characters, and how many differ.
    const bits = (text) => {
        const kinds = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[^a-zA-Z0-9]/, 30]];
        const size = kinds.reduce((sum, [kind, count]) => sum + (kind.test(text) ? count : 0), 0);
        const different = new Set(text).size;
        return Math.min([...text].length, different * 2) * Math.log2(Math.max(size, 2));
    };
    const rate = () => {
        const text = password.value;
        const length = [...text].length;
        strength.hidden = length === 0;
        const value = length < least ? 0 : bits(text) < 55 ? 1 : bits(text) < 75 ? 2 : 4;
        const word = ["short", "weak", "fair", "fair", "good"][value];
        strength.querySelector("meter").value = Math.max(value, 0.4);
        strength.querySelector("output").textContent = strength.dataset[word];
    };
    const compare = () => {
        const isDifferent = repetition.value && repetition.value !== password.value;
        differ.textContent = isDifferent ? differ.dataset.differ : "";
    };
    password.addEventListener("input", () => { rate(); if (differ.textContent) compare(); });
    repetition.addEventListener("change", compare);
    repetition.addEventListener("input", () => { if (differ.textContent) compare(); });

    const reveal = document.querySelector("[data-reveal]");
    reveal.hidden = false;
    const box = reveal.querySelector("input");
    const show = () => { password.type = repetition.type = box.checked ? "text" : "password"; };
    box.addEventListener("change", show);

    const use = document.querySelector("[data-use]");
    use.hidden = false;
    use.addEventListener("click", () => {
        password.value = repetition.value = document.querySelector("[data-suggestion]").textContent;
        box.checked = true;
        show();
        rate();
        compare();
        password.focus();
    });
    password.form.addEventListener("submit", () => { password.type = repetition.type = "password"; });
}

const download = document.querySelector("form[data-download]");
if (download) {
    download.addEventListener("submit", () => {
        setTimeout(() => {
            download.hidden = true;
            document.querySelector("[data-downloaded]").hidden = false;
        }, 1000);
    });
}

const pickAll = document.querySelector("[data-pick-all]");
if (pickAll) {
    pickAll.hidden = false;
    const all = pickAll.querySelector("input");
    const boxes = pickAll.closest("form").querySelectorAll("tbody input[type=checkbox]:enabled");
    all.addEventListener("change", () => { for (const box of boxes) box.checked = all.checked; });
}
