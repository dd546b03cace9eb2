// SPDX-License-Identifier: Apache-2.0
// Plugins in the Felix Web Console: installed, updated, stopped, removed, and enabled again after they were disabled.
import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { bundleRow, install, openConsole, openPage, press, tableOf, untilState, update } from "./console.mjs";
import { LiveFrames } from "./live-frames.mjs";
import { Rest } from "./rest.mjs";
import { assertNone, step, until } from "./steps.mjs";

const GLOW = "io.diuna.test.glow";
const BRITTLE = "io.diuna.test.brittle";
const ZONE = "centre";
const STRIP = "main";
const FIRST = 50;
const LENGTH = 50;

export default async function consolePlugins(browser, settings) {
  const rest = new Rest(settings);
  const before = await rest.zone(ZONE);
  const frames = await LiveFrames.open(rest);
  const { page, faults, close } = await step("logs in, and comes to the page Diuna", () => openConsole(browser, settings));
  const show = { page, rest, frames, settings };
  await step("opens the page Bundles", () => openPage(page, "OSGi", "Bundles"));
  await step("installs an animation", () => installFirst(show));
  await step("updates it while it plays", () => updateIt(show));
  await step("reads its profile", () => readProfile(show));
  await step("stops and starts it", () => stopAndStart(show));
  await step("removes it", () => removeIt(show));
  await step("enables what was disabled", () => liftQuarantine(show));
  assertNone(faults(), "faults");
  await rest.change(`zones/${ZONE}`, { animation: before.animation });
  await step("logs out", () => logOut(show));
  await close();
  frames.close();
}

const pluginOf = async (rest, name) => (await rest.read("plugins")).plugins.find(({ symbolicName }) => symbolicName === name);

/** Waits until all pixels of the zone have only light of these channels: 0 red, 1 green, 2 blue. */
const untilLit = ({ frames }, ...channels) =>
  until(`the zone is lit in channel ${channels}`, () => frames.pixels(STRIP, FIRST, LENGTH), (pixels) =>
    pixels.length === LENGTH && pixels.every((pixel) => [0, 1, 2].every((at) => Number.parseInt(pixel.slice(2 * at, 2 * at + 2), 16) > 0 === channels.includes(at))));

const play = ({ rest }, animation) => rest.change(`zones/${ZONE}`, { on: true, brightness: 100, animation });

async function installFirst(show) {
  await install(show.page, show.settings.first);
  await untilState(show.page, GLOW, "Active");
  await until("it is a plugin", () => pluginOf(show.rest, GLOW), (plugin) => plugin?.version === "1.0.0" && plugin.state === "ACTIVE");
  await play(show, "glow");
  await untilLit(show, 0);
}

async function updateIt(show) {
  const { page, frames, rest, settings } = show;
  const pictures = frames.watch(STRIP, FIRST, LENGTH);
  await update(page, GLOW, settings.second);
  await untilLit(show, 1);
  const dark = pictures.end().filter((pixels) => pixels.every((pixel) => pixel === "000000"));
  assert.equal(dark.length, 0, "no frame of the zone is dark");
  assert.equal((await pluginOf(rest, GLOW)).version, "2.0.0");
  await untilState(page, GLOW, "Active");
  await bundleRow(page, GLOW).getByText("2.0.0").waitFor();
}

/** Figures of the plugin on the page Diuna: state, processor time, and nanoseconds of its frames. */
async function readProfile({ page }) {
  await openPage(page, "Main", "Diuna");
  const [plugin] = (await tableOf(page, "Plugins")).filter(([name]) => name === GLOW);
  console.log(`        ${plugin.join(" | ")}`);
  assert.deepEqual(plugin.slice(1, 4), ["2.0.0", "ACTIVE", "glow"]);
  const [times] = (await tableOf(page, "Animations")).filter(([zone, animation]) => zone === ZONE && animation === "glow");
  console.log(`        ${times.join(" | ")}`);
  assert.equal(times[2], "2.0.0");
  for (const time of times.slice(4, 7)) assert.match(time, /^[0-9.]+ (µs|ms)$/);
}

async function stopAndStart(show) {
  const { page, rest } = show;
  await rest.change(`zones/${ZONE}`, { color: "#ff00ff" });
  await openPage(page, "OSGi", "Bundles");
  await press(page, GLOW, "Stop");
  await untilState(page, GLOW, "Resolved");
  await until("it does not play", () => rest.zone(ZONE), ({ playing }) => playing.state !== "PLAYING");
  await untilLit(show, 0, 2); // the zone's colour, after the time in which a plugin may come back
  await press(page, GLOW, "Start");
  await untilState(page, GLOW, "Active");
  await untilLit(show, 1);
}

async function removeIt(show) {
  const { page, rest } = show;
  await press(page, GLOW, "Uninstall");
  await untilState(page, GLOW, undefined);
  await until("it is no plugin any more", () => pluginOf(rest, GLOW), (plugin) => plugin === undefined);
  await untilLit(show, 0, 2);
}

/** A plugin that throws is disabled; the button on the page Diuna enables it, and it plays. */
async function liftQuarantine(show) {
  const { page, rest, settings } = show;
  await install(page, settings.brittle);
  await untilState(page, BRITTLE, "Active");
  await play(show, "brittle");
  await untilLit(show, 2);
  await writeFile(settings.trouble, "");
  await until("it is disabled", () => pluginOf(rest, BRITTLE), ({ quarantined }) => quarantined.length > 0); // after five failures
  await untilLit(show, 0, 2);
  await rm(settings.trouble);
  await openPage(page, "Main", "Diuna");
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: "Enable" }), hasText: "QUARANTINED" });
  await until("it is disabled on the page", async () => (await page.reload(), row.count()), (count) => count === 1);
  assert.match(await row.innerText(), /There is trouble/);
  await row.getByRole("button", { name: "Enable" }).click();
  await page.getByText(`Plugin '${BRITTLE}' is enabled again`).waitFor();
  await untilLit(show, 2);
  await openPage(page, "OSGi", "Bundles");
  await press(page, BRITTLE, "Uninstall");
  await untilState(page, BRITTLE, undefined);
}

/** The session ends: the console asks for the login again. */
async function logOut({ page, settings }) {
  await page.getByText("Log out", { exact: true }).click();
  await page.waitForURL(settings.url);
  await page.getByRole("banner").getByRole("button", { name: "Log in" }).waitFor();
  await page.goto(`${settings.url}system/console/bundles`);
  await page.getByRole("dialog").getByLabel(/password/i).first().waitFor();
}
