// SPDX-License-Identifier: Apache-2.0
// The page by keyboard only: everything is reached and seen to have the focus, and dialogs give it back.
import assert from "node:assert/strict";
import { focused, openView, untilLive, untilSettled, VIEWS, zoneCard } from "./page.mjs";
import { Rest } from "./rest.mjs";
import { assertNone, step, until } from "./steps.mjs";

const ZONE = "left";
const SCENE = "scenes/evening";
const MOST_STOPS = 400;

/** Buttons that open a dialog, by view, for the administrator. */
const OPENERS = {
  light: ["Save as scene", "Night light", "New group", /^Animation/],
  scenes: ["Save as scene", "New playlist", "Place", "New schedule", "New palette"],
  setup: ["Add strip", /^Edit strip/, /^Remove strip/, "Add zone", "Add matrix", "Edit Left"],
  system: ["New token"],
};

export default async function keyboard(browser, settings) {
  const rest = new Rest(settings);
  await rest.change(SCENE, { label: "Evening" }, "PUT"); // a playlist needs one
  const { page, faults, close } = await browser.open();
  await untilLive(page);
  await step("switches the zone", () => switchZone(page, rest));
  await step("changes the brightness", () => changeBrightness(page, rest));
  await step("cancels and does the login", () => logInByKeyboard(page, settings.password));
  for (const view of VIEWS) {
    await step(`opens #${view}`, () => openByKeyboard(page, view));
    await step(`#${view} by Tab`, () => tabThrough(page));
    for (const name of OPENERS[view] ?? []) await step(`dialog of ${name}`, () => openAndLeave(page, name));
  }
  await step("logs out", () => press(page, page.getByRole("banner").getByRole("button", { name: "Log out" }), "Enter"));
  await page.getByRole("banner").getByRole("button", { name: "Log in" }).waitFor();
  await step("asks for the password before a dialog of the administrator", async () => {
    await openView(page, "setup");
    await openAndLeave(page, "Add strip");
  });
  assertNone(faults, "faults");
  await close();
  await rest.remove(SCENE);
}

/** Moves the focus to a control and presses a key there. */
async function press(page, control, key) {
  await control.focus();
  await page.keyboard.press(key);
}

async function switchZone(page, rest) {
  const { label, on } = await rest.zone(ZONE);
  const power = zoneCard(page, label).getByRole("switch", { name: `${label} on` });
  for (const next of [!on, on]) {
    await press(page, power, "Space");
    await until(`${ZONE} is ${next ? "on" : "off"}`, async () => (await rest.zone(ZONE)).on === next);
  }
}

async function changeBrightness(page, rest) {
  const { label, brightness } = await rest.zone(ZONE);
  const slider = zoneCard(page, label).getByRole("slider", { name: "Brightness" });
  await press(page, slider, "ArrowLeft");
  await until("less bright by one", () => rest.zone(ZONE), (zone) => zone.brightness === Math.round(brightness) - 1);
  await page.keyboard.press("ArrowRight");
  await until("as bright as before", () => rest.zone(ZONE), (zone) => zone.brightness === Math.round(brightness));
}

async function logInByKeyboard(page, password) {
  const button = page.getByRole("banner").getByRole("button", { name: /^Log (in|out)$/ });
  await press(page, button, "Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await assertFocus(page, button);
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("banner").getByRole("button", { name: "Log out" }).waitFor();
  await assertFocus(page, button);
}

async function openByKeyboard(page, view) {
  const link = page.getByRole("navigation", { name: "Views" }).locator(`[href="#${view}"]`);
  await press(page, link, "Enter");
  await untilSettled(page, page.locator(`.view[data-view=${view}]:not([hidden])`));
  const titles = page.locator(`.view[data-view=${view}] h2`).filter({ visible: true });
  const isThere = () => titles.evaluateAll((all) => all.length === 0 || all.includes(document.activeElement));
  await until("the focus is on a title of the view", isThere);
}

/** Opens the dialog of the first button with this name; Tab stays in it, and Escape gives the focus back. */
async function openAndLeave(page, name) {
  const opener = page.getByRole("main").getByRole("button", { name, disabled: false }).filter({ visible: true }).first();
  await press(page, opener, "Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const stops = await dialog.locator("input, select, textarea, button, summary").filter({ visible: true }).count();
  for (let i = 0; i <= stops; i++) {
    assert.ok(await dialog.evaluate((node) => node.contains(document.activeElement) || document.activeElement === document.body), `${await focused(page)} is in the dialog`);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await assertFocus(page, opener);
}

async function assertFocus(page, control) {
  const words = () => focused(page);
  await until(`the focus is on ${control}`, async () => ((await control.evaluate((node) => node === document.activeElement)) ? "" : await words()), (elsewhere) => elsewhere === "");
}

/** Presses Tab from the top to the end: each control is reached, and it is seen that it has the focus. */
async function tabThrough(page) {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    globalThis.reached = new Set();
  });
  const unseen = [];
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press("Tab");
    const { isNew, isSeen } = await page.evaluate(lookAtFocus);
    if (!isNew) break;
    if (!isSeen && !(await looksOther(page))) unseen.push(await focused(page));
  }
  assertNone(unseen, "controls whose focus is not seen");
  assertNone(await page.evaluate(notReached), "controls that Tab does not reach");
}

/** Compares the control with the focus and without: the ring may be around a part of it, such as the thumb of a slider. */
async function looksOther(page) {
  const control = await page.evaluateHandle(() => document.activeElement);
  const picture = () => control.asElement().screenshot({ animations: "disabled" });
  const one = await picture();
  await control.evaluate((node) => node.blur());
  const other = await picture();
  await control.evaluate((node) => node.focus());
  return !one.equals(other);
}

/** In the page: notes the control with the focus; `isNew` is false at the end of the page. */
function lookAtFocus() {
  const node = document.activeElement;
  if (node === document.body || globalThis.reached.has(node)) return { isNew: false, isSeen: true };
  globalThis.reached.add(node);
  const marks = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  };
  const around = [node, ...(node.labels ?? []), node.parentElement, node.nextElementSibling].filter(Boolean);
  return { isNew: true, isSeen: around.some(marks) };
}

/** In the page: returns the visible controls that never had the focus. Of radio buttons with one name, one has it. */
function notReached() {
  const groups = new Set([...globalThis.reached].filter((node) => node.type === "radio").map(({ name }) => name));
  const controls = document.querySelectorAll("a[href], button, input, select, textarea, summary");
  return [...controls]
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.disabled)
    .filter((node) => node.isConnected && !globalThis.reached.has(node) && !(node.type === "radio" && groups.has(node.name)))
    .map((node) => `${node.tagName.toLowerCase()} ${node.id} ${node.ariaLabel ?? node.textContent.trim()}`);
}
