// SPDX-License-Identifier: Apache-2.0
// The journey: a backup, and a strip that goes and comes back under its name.
import assert from "node:assert/strict";
import { fillStrip, openMore, PORCH } from "./journey-setup.mjs";
import { confirm, openView, press } from "./page.mjs";
import { until } from "./steps.mjs";

/** Downloads the backup into the file that the settings name. */
export async function backUp({ page, settings }) {
  await openView(page, "system");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("button", { name: "Download backup" }))]);
  assert.match(download.suggestedFilename(), /^diuna-[0-9-]{10}\.zip$/);
  await download.saveAs(settings.backup);
  await page.getByText(`Backup ${download.suggestedFilename()} was made.`).waitFor();
}

/** Removes the porch, then its zones, which are kept for a strip of the same name. */
export async function removeStrip({ page, rest }) {
  await openView(page, "setup");
  await press(page.getByRole("button", { name: `Remove strip ${PORCH.id}` }));
  await confirm(page, "Remove");
  await until("the strip is gone", async () => (await rest.read("strips")).strips.every(({ id }) => id !== PORCH.id));
  for (const id of ["steps", PORCH.id]) {
    const { label } = await rest.zone(id);
    await openMore(page, label);
    await press(page.getByRole("button", { name: `Remove ${label}`, exact: true }));
    await confirm(page, "Remove");
    await until(`the zone ${id} is gone`, async () => (await rest.zone(id)) === undefined);
  }
}

/** Adds the porch again: the page offers the zone that it has not, also later. */
export async function restoreStrip(tour) {
  const { page, rest, frames, look } = tour;
  await press(page.getByRole("main").getByRole("button", { name: "Add strip" }));
  await page.getByRole("dialog").getByLabel("Driver", { exact: true }).selectOption("ddp");
  await fillStrip(tour, PORCH);
  const dialog = page.getByRole("dialog", { name: "New zone" });
  await look("zone-offered");
  await press(dialog.getByRole("button", { name: "Cancel" }));
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("It stays dark: no zone has its LEDs.").waitFor();
  await look("zone-absent");
  await press(page.getByRole("button", { name: `Add zone on strip ${PORCH.id}` }));
  await press(dialog.getByRole("button", { name: "Save" }));
  await dialog.waitFor({ state: "hidden" });
  assert.equal((await rest.zone(PORCH.id)).length, PORCH.pixels);
  await until("it has light again", () => frames.pixels(PORCH.id).some((pixel) => pixel !== "000000"));
  await page.getByText("It stays dark: no zone has its LEDs.").waitFor({ state: "detached" });
}
