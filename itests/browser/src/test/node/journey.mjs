// SPDX-License-Identifier: Apache-2.0
// The whole way of a maker through the page, from an empty data folder to the backup. The server runs with a clock that can jump.
import assert from "node:assert/strict";
import { DdpController } from "./ddp-controller.mjs";
import { backUp, removeStrip, restoreStrip } from "./journey-backup.mjs";
import { chooseLooks, keepsControlsInSight, switchAll } from "./journey-light.mjs";
import { dropBroken, dropFirst, dropSecond, removePlugin } from "./journey-plugin.mjs";
import { fireSchedule, recallScenes, runPlaylist, saveScenes } from "./journey-scenes.mjs";
import { addPorch, followGuide, makeMatrix, splitZone } from "./journey-setup.mjs";
import { layoutFaults } from "./layout-faults.mjs";
import { LiveFrames } from "./live-frames.mjs";
import { Rest } from "./rest.mjs";
import { assertNone, step } from "./steps.mjs";
import { WallClock } from "./wall-clock.mjs";

/** Longest time without a frame, and most of all frames that may be dropped: only an engine that stands still exceeds them. */
const LONGEST_SILENCE_MS = 15_000;
const MOST_DROPPED = 0.5;

/** Goes the whole way on one form of the page: `form` has a `name`, the `width` of the window, and the `wiring` of the matrix. */
export async function journey(browser, settings, form) {
  const rest = new Rest(settings);
  const frames = await LiveFrames.open(rest);
  const controllers = { panel: await DdpController.open(), porch: await DdpController.open() };
  const before = await rest.read("status");
  const { page, faults, close } = await browser.open({ width: form.width, before: noteMouse });
  let taken = 0;
  const look = async (name) => {
    await browser.screenshot(page, `${form.name}-${String(++taken).padStart(2, "0")}-${name}`, false);
    assertNone(await layoutFaults(page), `faults of the layout, ${name}`);
  };
  const tour = { page, rest, frames, controllers, settings, form, look, looks: {}, clock: new WallClock(settings.clock) };
  const go = async (name, part) => {
    await step(name, () => part(tour));
    await look(name.replaceAll(" ", "-"));
    assertNone(faults, "faults");
  };
  await go("follows the guide to a first strip", followGuide);
  await go("makes it a matrix by the wizard", makeMatrix);
  await go("adds a strip", addPorch);
  await go("splits its zone", splitZone);
  await go("has the controls in sight", keepsControlsInSight);
  await go("finds animations and a palette", chooseLooks);
  await go("switches all off and on", switchAll);
  await go("saves two scenes", saveScenes);
  await go("recalls them", recallScenes);
  await go("runs a playlist", runPlaylist);
  await go("has a schedule fire", fireSchedule);
  await go("installs a plugin", dropFirst);
  await go("swaps it while its zone moves", dropSecond);
  await go("is told why a broken one is refused", async () => {
    await dropBroken(tour);
    faults.length = 0; // Chromium reports the refusal
  });
  await go("downloads a backup", backUp);
  await go("removes the plugin", removePlugin);
  await go("removes a strip", removeStrip);
  await go("gives it its zone again", restoreStrip);
  await step("keeps the frames going", () => assertFrames(frames.account(), before, rest));
  if (form.width < 480) assertNone(await page.evaluate(() => globalThis.mouse), "events of a mouse on a phone");
  await close();
  frames.close();
  for (const controller of Object.values(controllers)) controller.close();
}

/** Notes in the page what a mouse does, which a phone has not. */
const noteMouse = (page) =>
  page.addInitScript(() => {
    globalThis.mouse = [];
    const note = ({ type, pointerType, isTrusted }) => isTrusted && pointerType === "mouse" && globalThis.mouse.push(type);
    for (const kind of ["pointerdown", "pointerover"]) addEventListener(kind, note, { capture: true });
  });

/** Compares the frames that a viewer has seen and those that the engine counts with what must not happen, and prints both. */
async function assertFrames(account, before, rest) {
  const after = await rest.read("status");
  const since = (name) => after.frame[name] - before.frame[name];
  const figures = { ticks: since("number"), missed: since("missed"), skipped: since("skipped"), late: after.frame.lateMicros };
  console.log(`        engine: ${JSON.stringify(figures)}`);
  console.log(`        live picture: ${JSON.stringify(account)}`);
  assert.ok(after.uptimeSeconds >= before.uptimeSeconds, "the engine has not started anew");
  assert.ok(account.frames > 100, "frames arrive");
  assert.equal(account.back, 0, "frame numbers rise");
  assert.ok(account.silence < LONGEST_SILENCE_MS, `no frame for ${account.silence} ms`);
  assert.ok(figures.missed + figures.skipped < MOST_DROPPED * figures.ticks, "most frames are shown");
}
