// SPDX-License-Identifier: Apache-2.0
// Configurations in the Felix Web Console: good values are live, bad ones are refused with the reason, and those before hold.
import assert from "node:assert/strict";
import { cancel, enter, openConsole, openForm, openPage, save } from "./console.mjs";
import { LiveFrames } from "./live-frames.mjs";
import { Rest } from "./rest.mjs";
import { assertNone, step, until } from "./steps.mjs";

const STRIP = "io.diuna.driver.virtual~main";
const ZONE = "io.diuna.zone~right";
const SCHEDULER = "io.diuna.scheduler";

export default async function consoleConfiguration(browser, settings) {
  const rest = new Rest(settings);
  const frames = await LiveFrames.open(rest);
  const { page, faults, forget, close } = await openConsole(browser, settings);
  const show = { page, rest, frames, faults, forget };
  await openPage(page, "OSGi", "Configuration");
  await step("edits a strip", () => editStrip(show));
  await step("edits a zone", () => editZone(show));
  await step("edits the scheduler", () => editScheduler(show));
  await step("adds a strip, and removes it", () => addStrip(show));
  for (const kind of ["DDP", "Art-Net", "E1.31"]) await step(`adds a strip of ${kind}`, () => addNetworkStrip(show, kind));
  await step("saves each form as it is", () => saveAll(show));
  await close();
  frames.close();
}

/** Saves values that are valid. */
async function change({ page, faults }, name, values) {
  await openForm(page, name);
  await enter(page, values);
  assert.equal(await save(page), undefined);
  await page.waitForLoadState();
  assertNone(faults(), "faults");
}

/** Saves values that are refused; the words say why. What was entered stays for another try. */
async function refuse({ page, forget }, name, values, reason) {
  await openForm(page, name);
  await enter(page, values);
  const answer = await save(page);
  console.log(`        ${JSON.stringify(values)}: ${answer?.replace(/\s+/g, " ")}`);
  assert.match(answer ?? "stored", reason);
  for (const [key, value] of Object.entries(values)) assert.equal(await page.locator(`#editorForm [name="${key}"]`).first().inputValue(), value);
  await cancel(page);
  forget(); // Chromium reports the refusal
}

const stripOf = async (rest, id) => (await rest.read("strips")).strips.find((strip) => strip.id === id);

async function editStrip(show) {
  const { rest, frames } = show;
  const { pixels } = await stripOf(rest, "main");
  await change(show, STRIP, { pixels: "160" });
  await until("160 pixels are shown", () => frames.pixels("main").length, (length) => length === 160);
  await refuse(show, STRIP, { pixels: "0" }, /pixels/i);
  await refuse(show, STRIP, { pixels: "many" }, /pixels/i);
  assert.equal((await stripOf(rest, "main")).pixels, 160);
  assert.equal(frames.pixels("main").length, 160);
  await change(show, STRIP, { pixels: String(pixels) });
  await until("the strip is as before", () => frames.pixels("main").length, (length) => length === pixels);
}

async function editZone(show) {
  const { rest } = show;
  const { label } = await rest.zone("right");
  await change(show, ZONE, { label: "Shelf" });
  await until("the zone has another label", () => rest.zone("right"), (zone) => zone.label === "Shelf");
  await refuse(show, ZONE, { ranges: "main:0-99999" }, /main/);
  await refuse(show, ZONE, { ranges: "nonsense" }, /is not a range/);
  assert.equal((await rest.zone("right")).length, 50);
  await change(show, ZONE, { label });
  await until("the zone is as before", () => rest.zone("right"), (zone) => zone.label === label);
}

async function editScheduler(show) {
  const { rest } = show;
  const fps = async () => (await rest.read("status")).frame.fps;
  await change(show, SCHEDULER, { fps: "20" });
  await until("20 frames a second", fps, (rate) => rate > 15 && rate < 25);
  await refuse(show, SCHEDULER, { fps: "0" }, /fps/);
  await refuse(show, SCHEDULER, { fps: "100000" }, /fps/);
  await refuse(show, SCHEDULER, { fps: "fast" }, /fps/);
  const rate = await fps();
  assert.ok(rate > 15 && rate < 25, `still 20 frames a second: ${rate}`);
  await change(show, SCHEDULER, { fps: "60" });
  await until("60 frames a second", fps, (rate) => rate > 40);
}

/** A new strip gets its name by the field `id`. */
async function addStrip(show) {
  const { page, rest, frames } = show;
  const factory = "Diuna virtual strip";
  await refuse(show, factory, { id: "shelf", pixels: "0" }, /pixels/i);
  assert.equal(await stripOf(rest, "shelf"), undefined);
  await change(show, factory, { id: "shelf", pixels: "12" });
  await until("it is in the live picture", () => frames.pixels("shelf").length, (length) => length === 12);
  await until("it has a zone", () => rest.zone("shelf"), (zone) => zone !== undefined);
  await page.reload();
  await openForm(page, "io.diuna.driver.virtual~shelf");
  page.once("dialog", (dialog) => dialog.accept());
  await page.locator(".ui-dialog").filter({ has: page.locator("#editor") }).getByRole("button", { name: "Delete" }).click();
  await until("it is gone", () => stripOf(rest, "shelf"), (strip) => strip === undefined);
  await rest.remove("zones/shelf");
}

/** What was left as the form has it is valid: lists without a default are blank. */
async function addNetworkStrip(show, kind) {
  const { page, rest } = show;
  const id = `wall-${kind.toLowerCase().replaceAll(".", "-")}`; // only a new name comes with a zone
  await page.reload();
  await change(show, `Diuna ${kind} strip`, { id, host: "127.0.0.1", pixels: "5" });
  await until("it is there", () => stripOf(rest, id), (strip) => strip?.pixels === 5);
  await until("it has a zone", () => rest.zone(id), (zone) => zone !== undefined);
  await rest.remove(`strips/${id}`);
  await rest.remove(`zones/${id}`);
}

async function saveAll(show) {
  const { page } = show;
  await page.reload(); // without the strip that was just removed
  const all = await page.evaluate(() => configData.pids.filter(({ id }) => id.startsWith("io.diuna."))); // of the page
  for (const { id, has_config: isStored } of all) {
    await change(show, id, {});
    if (!isStored) await page.evaluate((pid) => fetch(`configMgr/${pid}`, { method: "POST", body: new URLSearchParams({ apply: "1", delete: "1" }) }), id);
  }
  const pids = all.map(({ id }) => id);
  console.log(`        ${pids.join(", ")}`);
  assertNone(
    pids.filter((pid) => /^io\.diuna\.zone~[0-9a-f]{8}-/.test(pid)),
    "zones of strips under the id that the console had generated",
  );
}
