// SPDX-License-Identifier: Apache-2.0
// What people do on the page, by roles and names that are read to them.

import { isLoading, isTouched } from "./browser.mjs";
import { until } from "./steps.mjs";

const SETTLED_MS = 150;

/** Views by their name in the address, in the order of the navigation. */
export const VIEWS = ["light", "scenes", "setup", "plugins", "system"];

/** Widths of the smallest phone, a phone, a tablet, a laptop and a large screen, in px. */
export const WIDTHS = [320, 360, 768, 1440, 2560];

/** Presses a control: with a finger on a phone, else with the mouse. */
export const press = (control, options) => (isTouched(control.page()) ? control.tap(options) : control.click(options));

/** Writes into a field in the place of what it has, key by key, or at once as the keyboard of a phone does. */
export async function write(field, text) {
  const { keyboard } = field.page();
  await press(field);
  await field.selectText();
  await (isTouched(field.page()) ? keyboard.insertText(String(text)) : keyboard.type(String(text)));
}

const logInButton = (page) => page.getByRole("banner").getByRole("button", { name: "Log in" });

/** Waits until the live picture is there and the parts of the page have been read. */
export async function untilLive(page) {
  await page.getByText("Live", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Log (in|out)$/ }).first().waitFor();
  await page.locator("article").first().waitFor({ state: "attached" });
}

/** Opens a view by the navigation. */
export async function openView(page, view) {
  const navigation = page.getByRole("navigation", { name: "Views" });
  await press(navigation.getByRole("link").and(page.locator(`[href="#${view}"]`)));
  await untilSettled(page, page.locator(`.view[data-view=${view}]:not([hidden])`));
}

/** Waits until a part of the page is there, nothing more is loaded, and it stays as it is: parts are loaded when they are shown. */
export async function untilSettled(page, part) {
  await part.waitFor({ state: "attached" });
  await until("the page has settled", async () => (await part.evaluate(staysFor, SETTLED_MS)) && !isLoading(page));
}

/** In the page: returns true if an element does not change for so long. */
const staysFor = (node, time) =>
  new Promise((resolve) => {
    const end = (isSame) => {
      observer.disconnect();
      resolve(isSame);
    };
    const observer = new MutationObserver(() => end(false));
    observer.observe(node, { childList: true, subtree: true });
    setTimeout(end, time, true);
  });

/** Logs in as the administrator. */
export async function logIn(page, password) {
  await press(logInButton(page));
  await enterPassword(page, password);
}

/** Answers the dialog that asks for the password. */
export async function enterPassword(page, password) {
  const dialog = page.getByRole("dialog", { name: /password|^Log in$/ });
  await write(dialog.getByLabel(/password/i).first(), password);
  await press(dialog.getByRole("button", { name: "Log in" }));
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("banner").getByRole("button", { name: "Log out" }).waitFor();
}

/** Returns the card of a zone. */
export const zoneCard = (page, label) => page.getByRole("article", { name: label, exact: true });

/** Chooses an animation for a zone: finds it by words and leaves the dialog, which stays open so that others can be tried. */
export async function chooseAnimation(card, words, label) {
  const page = card.page();
  await press(card.getByRole("button", { name: /^Animation/ }));
  const dialog = page.getByRole("dialog", { name: /^Animation/ });
  await write(dialog.getByRole("searchbox"), words);
  await press(dialog.getByRole("button", { name: label, exact: true }));
  await press(dialog.getByRole("button", { name: "Close" }));
  await dialog.waitFor({ state: "hidden" });
}

/** Chooses a palette for a zone. */
export async function choosePalette(card, label) {
  const opener = card.getByLabel(/^Palette: /);
  await press(opener);
  await press(card.getByRole("radiogroup", { name: "Palette" }).getByRole("radio", { name: label, exact: true }));
  await press(opener);
}

/** Answers the dialog that asks for confirmation. */
export async function confirm(page, action) {
  const dialog = page.getByRole("dialog");
  await press(dialog.getByRole("button", { name: action, exact: true }));
  await dialog.waitFor({ state: "hidden" });
}

/** Returns what has the focus: its role or element, and its name. */
export const focused = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return "";
    const label = node.ariaLabel ?? node.labels?.[0]?.textContent ?? node.textContent;
    return `${node.getAttribute("role") ?? node.tagName.toLowerCase()} ${label.trim().replace(/\s+/g, " ").slice(0, 60)}`;
  });
