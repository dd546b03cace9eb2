// SPDX-License-Identifier: Apache-2.0
// The journey: a plugin that comes, is swapped while it plays, and goes.
import assert from "node:assert/strict";
import { isTouched } from "./browser.mjs";
import { namesOf } from "./colors.mjs";
import { chooseAnimation, confirm, openView, press, zoneCard } from "./page.mjs";
import { until } from "./steps.mjs";

const PLUGIN = "io.diuna.test.glow";
const ZONE = { id: "porch", start: 0, length: 25 };

/** Fewest pictures that show that the zone moves. */
const MOVES = 5;

/** Brings a jar to the page: dropped from the desktop, or on a phone chosen from its files. */
async function bring(page, jar) {
  await openView(page, "plugins");
  if (!isTouched(page)) return drop(page, page.locator("#drop"), jar);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page.getByRole("button", { name: "Upload plugin" }))]);
  await chooser.setFiles(jar);
}

/** Drags a file from the desktop over a part of the page, and drops it there. */
async function drop(page, part, file) {
  await part.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await part.boundingBox();
  const client = await page.context().newCDPSession(page);
  const event = { x: x + width / 2, y: y + height / 2, data: { items: [], files: [file], dragOperationsMask: 1 } };
  for (const type of ["dragEnter", "dragOver", "drop"]) await client.send("Input.dispatchDragEvent", { type, ...event });
  await client.detach();
}

const pictures = ({ frames }) => frames.watch(ZONE.id, ZONE.start, ZONE.length);
const colors = ({ frames }) => namesOf(frames.pixels(ZONE.id, ZONE.start, ZONE.length)).join();

export async function dropFirst(tour) {
  const { page, rest } = tour;
  await bring(page, tour.settings.first);
  await page.getByText(`${PLUGIN} 1.0.0 is installed.`).waitFor();
  await page.getByRole("listitem").filter({ hasText: PLUGIN }).first().waitFor();
  await openView(page, "light");
  await chooseAnimation(zoneCard(page, (await rest.zone(ZONE.id)).label), "glow", "Glow");
  await until("glow plays in red", async () => colors(tour) === "red" && (await rest.zone(ZONE.id)).animation === "glow");
}

/** Swaps the plugin: its zone moves before, meanwhile and afterwards, and is dark in no frame. */
export async function dropSecond(tour) {
  const { page, settings, look } = tour;
  await untilMoves(tour, "before");
  const meanwhile = pictures(tour);
  await bring(page, settings.second);
  await page.getByText(`${PLUGIN} 2.0.0 is installed.`).waitFor();
  await until("glow plays in green", () => colors(tour) === "green");
  const seen = meanwhile.end();
  await look("swapped");
  assert.ok(seen.length >= MOVES, `${seen.length} pictures meanwhile`);
  assert.deepEqual(seen.filter((pixels) => pixels.every((pixel) => pixel === "000000")), [], "pictures without light");
  await untilMoves(tour, "afterwards");
  console.log(`        ${seen.length} pictures meanwhile, none of them dark`);
}

async function untilMoves({ frames }, when) {
  const seen = new Set();
  const count = () => seen.add(frames.pixels(ZONE.id, ZONE.start, ZONE.length).join()).size;
  await until(`the zone moves ${when}`, count, (pictures) => pictures >= MOVES);
}

export async function dropBroken({ page, rest, settings }) {
  await bring(page, settings.broken);
  const words = page.getByText("broken.jar was rejected.").locator("..");
  await words.waitFor();
  const reason = (await words.textContent()).replace("broken.jar was rejected.", "").trim();
  console.log(`        reason: ${reason}`);
  assert.match(reason, /jar/i);
  const { plugins } = await rest.read("plugins");
  assert.ok(plugins.some(({ symbolicName, version }) => symbolicName === PLUGIN && version === "2.0.0"), "the second version plays on");
}

export async function removePlugin({ page, rest }) {
  await openView(page, "plugins");
  await press(page.getByRole("button", { name: `Remove ${PLUGIN}` }).first());
  await confirm(page, "Remove");
  await until("the plugin is gone", async () => (await rest.read("plugins")).plugins.every(({ symbolicName }) => symbolicName !== PLUGIN));
  await page.getByRole("listitem").filter({ hasText: PLUGIN }).first().waitFor({ state: "detached" });
}
