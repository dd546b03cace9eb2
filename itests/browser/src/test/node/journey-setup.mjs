// SPDX-License-Identifier: Apache-2.0
// The journey: guide, strips, matrix wizard, zones.
import assert from "node:assert/strict";
import { namesOf, nameOf } from "./colors.mjs";
import { enterPassword, openView, press, untilLive, write, zoneCard } from "./page.mjs";
import { until } from "./steps.mjs";

const SIDE = 16;
export const PANEL = { id: "panel", pixels: SIDE * SIDE };
export const PORCH = { id: "porch", pixels: 40 };

/** Pixels of the porch before the steps, which get a zone of their own. */
const BEFORE_STEPS = 25;

/** Goes from the hint below the live picture to the guide, and logs in for the first strip. */
export async function followGuide(tour) {
  const { page, settings, look } = tour;
  await untilLive(page);
  await look("first-run");
  await press(page.getByRole("link", { name: "Connect your own" }));
  await page.getByRole("heading", { name: "What do you own?" }).waitFor();
  await look("guide");
  await press(page.getByRole("button", { name: "A WLED controller" }));
  await enterPassword(page, settings.password);
  await fillStrip(tour, PANEL);
  await untilLit(tour, PANEL);
  await page.getByRole("heading", { name: "What do you own?" }).waitFor({ state: "hidden" });
}

export async function addPorch(tour) {
  const { page } = tour;
  await openView(page, "setup");
  await press(page.getByRole("main").getByRole("button", { name: "Add strip" }));
  await page.getByRole("dialog").getByLabel("Driver", { exact: true }).selectOption("ddp");
  await fillStrip(tour, PORCH);
  await untilLit(tour, PORCH);
  await openView(page, "light");
  await zoneCard(page, (await tour.rest.zone(PORCH.id)).label).waitFor();
}

/** Fills in and saves the form of a new DDP strip. */
export async function fillStrip({ page, controllers, look }, { id, pixels }) {
  const dialog = page.getByRole("dialog", { name: "New strip" });
  assert.equal(await dialog.getByLabel("Driver", { exact: true }).inputValue(), "ddp");
  const values = { Name: id, Host: "127.0.0.1", Port: controllers[id].port, Pixels: pixels };
  for (const [label, value] of Object.entries(values)) {
    const field = dialog.getByLabel(label, { exact: true });
    if (!(await field.isVisible())) await press(dialog.getByText("More", { exact: true }));
    await write(field, value);
  }
  await look(`strip-${id}`);
  const late = dialog.getByText("Diuna did not respond in time.");
  do {
    await press(dialog.getByRole("button", { name: "Save" })); // again on a machine that is too busy, as people do
    await Promise.race([dialog.waitFor({ state: "hidden" }), late.waitFor()]);
  } while (await dialog.isVisible());
  await page.getByText(`Strip ${id} saved.`).waitFor();
}

/** Waits for the zone of a new strip and its light. */
async function untilLit({ rest, frames, controllers }, { id, pixels }) {
  const zone = await until(`a zone on ${id}`, () => rest.zone(id));
  assert.equal(zone.length, pixels);
  await until(`${id} is in the live picture`, () => frames.pixels(id).length, (length) => length === pixels);
  await until(`the controller of ${id} has light`, () => controllers[id].isLit());
}

/** Answers what the wizard asks; the LEDs show at each question what it says. */
export async function makeMatrix({ page, rest, frames, form, look }) {
  const { corner, isVertical } = form.wiring;
  const { label } = await rest.zone(PANEL.id);
  const leds = () => frames.pixels(PANEL.id);
  const line = (count, start, length = SIDE) => leds().slice(start, start + length * count);
  await openView(page, "setup");
  await press(page.getByRole("button", { name: "Add matrix" }));
  const dialog = page.getByRole("dialog", { name: /^Matrix, step/ });
  const next = async (question) => {
    await press(dialog.getByRole("button", { name: "Next" }));
    await page.getByRole("dialog", { name: `: ${question}` }).waitFor();
  };
  const answer = (text) => press(dialog.getByRole("radio", { name: text, exact: true }));
  assert.equal(await dialog.getByLabel("Zone", { exact: true }).inputValue(), PANEL.id);
  await write(dialog.getByLabel("Pixels wide"), SIDE);
  await write(dialog.getByLabel("Pixels high"), SIDE);
  await look("wizard-size");

  await next("First LED");
  await until("one LED is red", () => [nameOf(leds()[0]), namesOf(leds().slice(1))].flat().join(), (seen) => seen === "red,dark");
  await answer(corner);
  await look("wizard-corner");

  await next("Direction");
  await until("a green line begins at it", () => [nameOf(leds()[0]), namesOf(line(1, 1, SIDE - 1))].flat().join(), (seen) => seen === "red,green");
  assert.deepEqual(namesOf(leds().slice(SIDE)), ["dark"]);
  await answer(isVertical ? "Up or down" : "Left or right");
  await look("wizard-direction");

  await next("Second row");
  await until("the next line is blue", () => namesOf(line(1, SIDE)).join(), (seen) => seen === "blue");
  assert.ok(leds()[SIDE] > leds()[2 * SIDE - 1], "it is bright where it begins");
  assert.deepEqual(namesOf(leds().slice(2 * SIDE)), ["dark"]);
  await answer("At the far end");
  await look("wizard-rows");

  await next("Check");
  const frame = leds().map((_, index) => frameAt(placeOf(index, form.wiring)));
  await until("the frame is where the matrix has its top and its left", () => leds().map(nameOf).join(), (seen) => seen === frame.join());
  await look("wizard-check");
  await press(dialog.getByRole("button", { name: "Save" }));
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(`Zone ${label} saved.`).waitFor();
  const { matrix } = await rest.zone(PANEL.id);
  const turned = isVertical ? { corner: "top-left", rotation: 90 } : { corner: "bottom-right", rotation: 0 };
  assert.deepEqual({ ...matrix }, { columns: SIDE, rows: SIDE, serpentine: true, ...turned });
  await page.getByRole("img", { name: `Live picture of zone ${label}, ${SIDE} × ${SIDE}` }).waitFor();
  await until("the pattern is gone", () => namesOf(leds()), (seen) => !seen.includes("dark"));
}

/** Returns column and row at which somebody sees a LED of the serpentine matrix. */
function placeOf(index, { isVertical }) {
  const rowOfWiring = Math.floor(index / SIDE);
  const along = index % SIDE;
  const run = rowOfWiring % 2 === 0 ? along : SIDE - 1 - along;
  const last = SIDE - 1;
  return isVertical ? [last - rowOfWiring, run] : [last - run, last - rowOfWiring];
}

const frameAt = ([column, row]) => (row === 0 ? "white" : column === 0 ? "orange" : "dark");

/** Opens further actions of a zone. They stay open, also when the list changes. */
export async function openMore(page, label) {
  const opener = page.getByRole("button", { name: `More for ${label}` });
  if ((await opener.getAttribute("aria-expanded")) === "false") await press(opener);
}

/** Gives the end of the porch a zone of its own; the LEDs show the border meanwhile. */
export async function splitZone({ page, rest, frames, look }) {
  const { label } = await rest.zone(PORCH.id);
  await openView(page, "setup");
  await openMore(page, label);
  await press(page.getByRole("button", { name: `Split ${label}` }));
  const dialog = page.getByRole("dialog", { name: `Split ${label}` });
  await write(dialog.getByLabel("First pixel of the second part"), BEFORE_STEPS);
  await write(dialog.getByLabel("Id of the second part"), "steps");
  const parts = () => [namesOf(frames.pixels(PORCH.id, 0, BEFORE_STEPS)), namesOf(frames.pixels(PORCH.id, BEFORE_STEPS))].join();
  await until("the LEDs show both parts", parts, (seen) => seen === "green,blue");
  await look("split");
  await press(dialog.getByRole("button", { name: "Split" }));
  await dialog.waitFor({ state: "hidden" });
  const steps = await until("the zone steps", () => rest.zone("steps"));
  assert.equal((await rest.zone(PORCH.id)).length, BEFORE_STEPS);
  await press(page.getByRole("button", { name: `Edit ${steps.label}`, exact: true }));
  const zone = page.getByRole("dialog", { name: `Zone ${steps.label}` });
  await write(zone.getByLabel("Label", { exact: true }), "Steps");
  await press(zone.getByRole("button", { name: "Save" }));
  await page.getByText("Zone Steps saved.").waitFor();
  assert.deepEqual((await rest.zone("steps")).ranges.map(({ start, length }) => [start, length]), [[BEFORE_STEPS, PORCH.pixels - BEFORE_STEPS]]);
}
