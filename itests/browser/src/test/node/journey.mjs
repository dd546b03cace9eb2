// SPDX-License-Identifier: Apache-2.0
// From the login to a plugin that is updated while it plays, by clicks, with a controller for DDP beside it.
import assert from "node:assert/strict";
import { DdpController } from "./ddp-controller.mjs";
import { LiveFrames } from "./live-frames.mjs";
import { choose, confirm, logIn, openView, untilLive, zoneCard } from "./page.mjs";
import { Rest } from "./rest.mjs";
import { assertNone, step, until } from "./steps.mjs";

const PLUGIN = "io.diuna.test.glow";
const PORCH = { id: "porch", driver: "ddp", pixels: 40 };
const SHELF = { id: "shelf", driver: "virtual", pixels: 30 };

export default async function journey(browser, settings) {
  const rest = new Rest(settings);
  const controller = await DdpController.open();
  const frames = await LiveFrames.open(rest);
  const missed = await missedBy(rest);
  const { page, faults, close } = await browser.open();
  const show = { page, rest, controller, frames, settings };
  await untilLive(page);
  await step("logs in", () => logIn(page, settings.password));
  await step("adds a DDP strip", () => addStrip(show, PORCH, { Host: "127.0.0.1", Port: controller.port }));
  await step("adds a virtual strip", () => addStrip(show, SHELF, {}));
  await step("chooses an animation and a palette", () => chooseLook(show));
  await step("switches all off and on", () => switchAll(show));
  await step("uploads a plugin and plays it", () => uploadFirst(show));
  await step("updates it while it plays", () => update(show));
  assertNone(faults, "faults");
  await step("is told why a broken jar is refused", () => uploadBroken(show));
  faults.length = 0; // Chromium reports the refusal
  await step("removes the plugin", () => removePlugin(show));
  for (const { id } of [PORCH, SHELF]) await step(`removes the strip ${id}`, () => removeStrip(show, id));
  await step("keeps the frames going", async () => {
    const account = frames.account();
    const dropped = (await missedBy(rest)) - missed;
    console.log(`        live picture: ${JSON.stringify(account)}; dropped by the server's own account: ${dropped}`);
    assert.ok(account.frames > 100, "frames arrive");
    assert.equal(account.back, 0, "frame numbers rise");
  });
  assertNone(faults, "faults");
  await close();
  frames.close();
  controller.close();
}

const missedBy = async (rest) => (await rest.read("status")).frame.missed;

/** Adds a strip by the form, and sees its zone and its light. */
async function addStrip({ page, rest, frames }, { id, driver, pixels }, keys) {
  await openView(page, "setup");
  await page.getByRole("main").getByRole("button", { name: "Add strip" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(id);
  await dialog.getByLabel("Driver", { exact: true }).selectOption(driver);
  for (const [label, value] of Object.entries({ ...keys, Pixels: pixels })) {
    const field = dialog.getByLabel(label, { exact: true });
    if (!(await field.isVisible())) await dialog.getByText("More", { exact: true }).click();
    await field.fill(String(value));
  }
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(`Strip ${id} saved.`).waitFor();
  const { zone } = await until(`a zone on ${id}`, async () => ({ zone: await rest.zone(id) }), (read) => read.zone !== undefined);
  assert.equal(zone.length, pixels);
  await openView(page, "light");
  await zoneCard(page, zone.label).waitFor();
  await until(`${id} is in the live picture`, () => frames.pixels(id).length, (length) => length === pixels);
}

async function chooseLook({ page, rest, controller }) {
  const { label } = await rest.zone(PORCH.id);
  const card = zoneCard(page, label);
  await choose(card, /^Animation/, "Rainbow");
  await until("rainbow plays", () => rest.zone(PORCH.id), ({ animation, playing }) => animation === "rainbow" && playing.state === "PLAYING");
  await choose(card, /^Palette/, "Ocean");
  await until("the palette is ocean", () => rest.zone(PORCH.id), ({ palette }) => palette === "ocean");
  await until("the controller has light", () => controller.isLit());
}

async function switchAll({ page, rest, controller }) {
  await page.getByRole("button", { name: "All off" }).click();
  await until("the controller is dark", () => !controller.isLit());
  assert.equal((await rest.read("master")).on, false);
  await page.getByRole("button", { name: "All on" }).click();
  await until("the controller has light again", () => controller.isLit());
}

/** Chooses a jar by the button of the page. */
async function upload(page, jar) {
  await openView(page, "plugins");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: /^Upload plugin/ }).click(),
  ]);
  await chooser.setFiles(jar);
}

async function uploadFirst({ page, rest, controller, settings }) {
  await upload(page, settings.first);
  await page.getByText(`${PLUGIN} 1.0.0 is installed.`).waitFor();
  await page.getByRole("listitem").filter({ hasText: PLUGIN }).first().waitFor();
  await openView(page, "light");
  await choose(zoneCard(page, (await rest.zone(PORCH.id)).label), /^Animation/, "Glow");
  await until("glow plays in red", () => controller.channels(), ([red, green, blue]) => red > 0 && green + blue === 0);
}

async function update({ page, controller, frames, settings }) {
  const endWatch = frames.watch(() => frames.pixels(PORCH.id).some((pixel) => pixel !== "000000"));
  await upload(page, settings.second);
  await page.getByText(`${PLUGIN} 2.0.0 is installed.`).waitFor();
  await until("glow plays in green", () => controller.channels(), ([red, green, blue]) => green > 0 && red + blue === 0);
  assert.equal(endWatch(), 0, "no frame of the zone is dark");
}

async function uploadBroken({ page, rest, settings }) {
  await upload(page, settings.broken);
  const words = page.getByText("broken.jar was rejected.").locator("..");
  await words.waitFor();
  const reason = (await words.textContent()).replace("broken.jar was rejected.", "").trim();
  console.log(`        reason: ${reason}`);
  assert.match(reason, /jar/i);
  assert.equal((await rest.read("plugins")).plugins.some(({ symbolicName, version }) => symbolicName === PLUGIN && version === "2.0.0"), true);
}

async function removePlugin({ page, rest }) {
  await page.getByRole("button", { name: `Remove ${PLUGIN}` }).first().click();
  await confirm(page, "Remove");
  await until("the plugin is gone", async () => (await rest.read("plugins")).plugins.every(({ symbolicName }) => symbolicName !== PLUGIN));
  await page.getByRole("listitem").filter({ hasText: PLUGIN }).first().waitFor({ state: "detached" });
}

/** Removes a strip by the page; its zone, which is kept, by REST. */
async function removeStrip({ page, rest }, id) {
  await openView(page, "setup");
  await page.getByRole("button", { name: `Remove strip ${id}` }).click();
  await confirm(page, "Remove");
  await until(`${id} is gone`, async () => (await rest.read("strips")).strips.every((strip) => strip.id !== id));
  await rest.remove(`zones/${id}`);
}
