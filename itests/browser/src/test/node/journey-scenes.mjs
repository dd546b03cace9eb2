// SPDX-License-Identifier: Apache-2.0
// The journey: scenes, a playlist, a schedule.
import assert from "node:assert/strict";
import { namesOf } from "./colors.mjs";
import { chooseAnimation, openView, press, write, zoneCard } from "./page.mjs";
import { until } from "./steps.mjs";

const [EVENING, BEDTIME] = ["Evening", "Bedtime"];
const MINUTE_MS = 60_000;
const AHEAD_MS = 8 * MINUTE_MS;
const AFTER_MS = 5_000;
const LOCAL_LENGTH = "2026-11-30T18:00:00".length;

/** How the page writes the time of a run. */
const moment = new Intl.DateTimeFormat("en-US", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** Bedtime is red on the porch; evening has many colours. */
const isBedtime = ({ frames }) => namesOf(frames.pixels("porch", 0, 25)).join() === "red";
const isEvening = ({ frames }) => new Set(frames.pixels("porch", 0, 25)).size > 5;

const sceneButton = (page, label) => page.getByRole("list", { name: "Scenes" }).getByRole("button", { name: label, exact: true });

/** Saves the light as it is, changes it, and saves it again. */
export async function saveScenes(tour) {
  const { page, rest } = tour;
  await saveScene(tour, EVENING);
  const card = zoneCard(page, (await rest.zone("porch")).label);
  await chooseAnimation(card, "solid", "Solid colour");
  await press(card.getByLabel(/^Colour: #/));
  const code = card.getByLabel("Code");
  await write(code, "#ff0000");
  await code.press("Enter");
  await press(card.getByLabel(/^Colour: #/));
  await until("the porch is red", () => isBedtime(tour));
  await saveScene(tour, BEDTIME);
}

async function saveScene({ page, rest, look, looks }, label) {
  await openView(page, "light");
  await press(page.getByRole("button", { name: "Save as scene" }).filter({ visible: true }));
  const dialog = page.getByRole("dialog", { name: "Save as scene" });
  await write(dialog.getByLabel("Name", { exact: true }), label);
  await look(`scene-${label}`);
  await press(dialog.getByRole("button", { name: "Save" }));
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(`Scene ${label} is saved.`).waitFor();
  looks[label] = await looksOf(rest);
}

/** Returns what all zones show, by their ids. */
const looksOf = async (rest) =>
  Object.fromEntries(
    (await rest.read("zones")).zones.map(({ id, on, brightness, color, palette, animation, parameters }) => [
      id,
      { on, brightness, color, palette, animation, parameters },
    ]),
  );

/** Recalls each scene: zones and live picture are as they were saved. */
export async function recallScenes(tour) {
  const { page, rest, looks } = tour;
  for (const [label, isShown] of [[EVENING, isEvening], [BEDTIME, isBedtime]]) {
    await press(sceneButton(page, label));
    await until(`the LEDs show ${label}`, () => isShown(tour));
    assert.deepEqual(await looksOf(rest), looks[label], `${label} as it was saved`);
    await page.getByRole("button", { name: label, exact: true, pressed: true }).waitFor();
  }
}

/** Lets both scenes follow each other, a second each, into the second round. */
export async function runPlaylist(tour) {
  const { page, rest, look } = tour;
  await openView(page, "scenes");
  await press(page.getByRole("button", { name: "New playlist" }));
  const dialog = page.getByRole("dialog", { name: "New playlist" });
  await write(dialog.getByLabel("Name", { exact: true }), "Round dance");
  const steps = dialog.getByRole("listitem");
  await press(dialog.getByRole("button", { name: "Add step" }));
  for (const [index, label] of [EVENING, BEDTIME].entries()) {
    await steps.nth(index).getByLabel("Scene", { exact: true }).selectOption({ label });
    await write(steps.nth(index).getByLabel("Shown for, in s"), "1.5");
    await steps.nth(index).getByLabel("Transition", { exact: true }).selectOption({ label: "Cut" });
    await write(steps.nth(index).getByLabel("Transition, in s"), "0");
  }
  await look("playlist");
  await press(dialog.getByRole("button", { name: "Save" }));
  await dialog.waitFor({ state: "hidden" });
  await press(page.getByRole("button", { name: "Start: Round dance" }));
  for (const isShown of [isEvening, isBedtime, isEvening]) await until("the LEDs show the next scene", () => isShown(tour));
  await until("the second round", async () => (await rest.read("playlists")).running?.round, (round) => round > 1);
  await page.getByText(/^Step [12] of 2, (Evening|Bedtime)/).waitFor();
  await look("playlist-runs");
  await press(page.getByRole("button", { name: "Stop: Round dance" }));
  await until("the playlist has stopped", async () => (await rest.read("playlists")).running === null);
}

/** Has a scene come on some minutes ahead, and the clock jump there. */
export async function fireSchedule(tour) {
  const { page, rest, clock, look } = tour;
  await openView(page, "light");
  await press(sceneButton(page, EVENING));
  await until("the LEDs show the evening", () => isEvening(tour));
  const time = new Date(Math.ceil((Date.now() + AHEAD_MS) / MINUTE_MS) * MINUTE_MS);
  const two = (number) => String(number).padStart(2, "0");
  await openView(page, "scenes");
  await press(page.getByRole("button", { name: "New schedule" }));
  const dialog = page.getByRole("dialog", { name: "New schedule" });
  await write(dialog.getByLabel("Name", { exact: true }), "Good night");
  await dialog.getByLabel("Time of the day").fill(`${two(time.getHours())}:${two(time.getMinutes())}`);
  await dialog.getByRole("combobox", { name: "Scene", exact: true }).selectOption({ label: BEDTIME });
  await look("schedule");
  await press(dialog.getByRole("button", { name: "Save" }));
  await dialog.waitFor({ state: "hidden" });
  const next = async () => (await rest.read("schedules")).schedules[0].next.slice(0, LOCAL_LENGTH);
  const first = await next();
  assert.equal(new Date(first).getTime(), time.getTime());
  await untilShown(page, first);
  await clock.jumpTo(new Date(time.getTime() + AFTER_MS));
  await until("the LEDs show the scene of the schedule", () => isBedtime(tour));
  const second = await until("it runs again tomorrow", next, (at) => at !== first);
  assert.equal(new Date(second).getTime(), time.getTime() + 24 * 60 * MINUTE_MS);
  await untilShown(page, second);
}

/** Waits until the page shows when the schedule runs next. */
async function untilShown(page, time) {
  const flat = (text) => text.replace(/\s+/g, " ");
  const row = page.getByRole("listitem").filter({ hasText: "Good night" });
  await until("the page has its next time", async () => flat(await row.textContent()), (text) => text.includes(flat(`Next: ${moment.format(new Date(time))}`)));
}
