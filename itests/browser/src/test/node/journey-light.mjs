// SPDX-License-Identifier: Apache-2.0
// The journey: looks of zones, and all light at once.
import assert from "node:assert/strict";
import { isTouched } from "./browser.mjs";
import { chooseAnimation, choosePalette, openView, press, zoneCard } from "./page.mjs";
import { until } from "./steps.mjs";

/** The live picture leaves room for what changes the light: without a scroll the scenes and the title of the zones are seen. */
export async function keepsControlsInSight({ page }) {
  await openView(page, "light");
  await page.evaluate(() => scrollTo(0, 0));
  const navigation = await page.getByRole("navigation", { name: "Views" }).boundingBox();
  const bottom = isTouched(page) ? navigation.y : page.viewportSize().height;
  for (const name of ["Save as scene", "All off"]) {
    const { y, height } = await page.getByRole("button", { name }).boundingBox();
    assert.ok(y + height <= bottom, `${name} ends at ${y + height} px, and what is seen at ${bottom} px`);
  }
}

export async function chooseLooks({ page, rest, frames, controllers, look }) {
  const [panel, porch] = [await rest.zone("panel"), await rest.zone("porch")];
  await openView(page, "light");
  await chooseAnimation(zoneCard(page, panel.label), "calm plasma", "Plasma");
  await until("plasma plays", () => rest.zone("panel"), ({ animation, playing }) => animation === "plasma" && playing.state === "PLAYING");
  await chooseAnimation(zoneCard(page, porch.label), "rainb", "Rainbow");
  await until("rainbow plays", () => rest.zone("porch"), ({ animation, playing }) => animation === "rainbow" && playing.state === "PLAYING");
  await choosePalette(zoneCard(page, porch.label), "Ocean");
  await until("the palette is ocean", () => rest.zone("porch"), ({ palette }) => palette === "ocean");
  await look("looks");
  for (const id of ["panel", "porch"]) {
    await until(`${id} moves`, () => frames.pixels(id), differsFrom(frames.pixels(id)));
    await until(`the controller of ${id} has light`, () => controllers[id].isLit());
  }
}

const differsFrom = (before) => (now) => now.join() !== before.join();

export async function switchAll({ page, rest, controllers }) {
  const isLit = () => Object.values(controllers).some((controller) => controller.isLit());
  await press(page.getByRole("button", { name: "All off" }));
  await until("the controllers are dark", () => !isLit());
  assert.equal((await rest.read("master")).on, false);
  await press(page.getByRole("button", { name: "All on" }));
  await until("the controllers have light again", isLit);
}
