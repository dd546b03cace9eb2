// SPDX-License-Identifier: Apache-2.0
// The platform in the Felix Web Console: kept from an accidental stop, its state as text, JSON and in the zip, levels of the log.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { cancel, enter, openConsole, openForm, openPage, press, save, tableOf, untilState, words } from "./console.mjs";
import { Rest } from "./rest.mjs";
import { assertNone, step, until } from "./steps.mjs";

const NEEDED = "io.diuna.web";
const LOGGER = "io.diuna.webconsole";
const LEVELS = "OFF, ERROR, WARN, INFO, DEBUG, TRACE";

export default async function consolePlatform(browser, settings) {
  const show = { ...(await openConsole(browser, settings)), rest: new Rest(settings) };
  await step("is kept from stopping what Diuna needs", () => stopNeeded(show));
  await step("is kept from disabling its components", () => disableNeeded(show));
  await step("reads the state as text and JSON", () => readState(show));
  await step("has the state in the zip", () => readZip(show));
  await step("sets a level until the next start", () => setLevel(show));
  await step("configures a level", () => configureLevel(show));
  assertNone(show.faults(), "faults");
  await show.close();
}

async function stopNeeded({ page, rest, forget }) {
  const needed = (await tableOf(page, "Bundles that Diuna needs")).map(([, name]) => name);
  assert.ok(needed.includes(NEEDED) && needed.includes("org.apache.felix.webconsole"), needed.join());
  assert.ok(!needed.includes("io.diuna.animation.snake"), "animations may be stopped");
  await openPage(page, "OSGi", "Bundles");
  for (const button of ["Stop", "Uninstall"]) {
    await press(page, NEEDED, button);
    const answer = await words(page);
    console.log(`        ${button}: ${answer.replace(/\s+/g, " ")}`);
    assert.match(answer, /Diuna needs the bundle io.diuna.web/);
  }
  forget(); // Chromium reports the refusals
  await untilState(page, NEEDED, "Active");
  assert.equal((await rest.read("zones")).zones.length > 0, true);
}

/** Without this one nobody gets into the console. */
async function disableNeeded({ page, forget }) {
  await openPage(page, "OSGi", "Components");
  const row = page.getByRole("row").filter({ hasText: "io.diuna.webconsole.ConsoleSecurity" });
  await row.getByTitle("Disable", { exact: true }).click();
  const answer = await words(page);
  console.log(`        ${answer.replace(/\s+/g, " ")}`);
  assert.match(answer, /Diuna needs the components of io.diuna.webconsole/);
  forget();
}

async function readState({ page }) {
  await openPage(page, "Status", "Diuna");
  const text = await page.locator("#content").innerText();
  for (const title of ["Health", "Zones", "Strips", "Plugins", "Tasks"]) assert.ok(text.includes(title), `${title} in ${text.slice(0, 500)}`);
  const json = await page.evaluate(async () => (await fetch("status-diuna.json")).json());
  console.log(`        tables: ${json.tables.map(({ title, rows }) => `${title} (${rows.length})`).join(", ")}`);
  const zones = json.tables.find(({ title }) => title === "Zones").rows.map(({ Zone }) => Zone);
  assert.ok(zones.includes("left"), zones.join());
}

/** Beside a strip with a list of numbers, at which a printer of the console used to fail, and with it the zip. */
async function readZip({ page, rest }) {
  await rest.change("strips/spare", { driver: "virtual", pixels: 1, gamma: [2.2], zone: false }, "PUT");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download Full Zip" }).click()]);
  const zip = (await readFile(await download.path())).toString("latin1"); // names are in plain text
  const names = [...new Set(zip.match(/[\w/]*_Diuna\.(txt|json)/g))];
  console.log(`        ${download.suggestedFilename()}: ${names.join(", ")}`);
  assert.equal(names.length, 2);
  await rest.remove("strips/spare");
}

async function setLevel({ page }) {
  await openPage(page, "Main", "Diuna");
  const set = async (logger, level, answer) => {
    await page.getByLabel("Level of logger").fill(logger);
    await page.locator("form[method=post] select[name=level]").selectOption(level);
    await page.getByRole("button", { name: "Set until the next start" }).click();
    await page.getByText(answer).waitFor();
    await page.waitForLoadState(); // the answer stands above the table
  };
  await set(LOGGER, "DEBUG", `Logger '${LOGGER}' has the level DEBUG`);
  assert.deepEqual((await tableOf(page, "Log levels")).find(([name]) => name === LOGGER), [LOGGER, "DEBUG"]);
  await set("no logger", "DEBUG", "'no logger' must be the name of a class or package");
  await set(LOGGER, "as configured", `Logger '${LOGGER}' has the level of the configuration`);
  assert.equal((await tableOf(page, "Log levels")).find(([name]) => name === LOGGER), undefined);
}

async function configureLevel({ page, forget }) {
  await openPage(page, "OSGi", "Configuration");
  await openForm(page, "io.diuna.log");
  await enter(page, { levels: `${LOGGER}=LOUD` });
  const answer = await save(page);
  console.log(`        ${answer.replace(/\s+/g, " ")}`);
  assert.ok(answer.includes(`'LOUD' must be one of ${LEVELS}`), answer);
  await cancel(page);
  forget();
  await openForm(page, "io.diuna.log");
  await enter(page, { levels: `${LOGGER}=TRACE` });
  assert.equal(await save(page), undefined);
  const level = async () => (await page.goto(page.url().replace(/console\/.*/, "console/diuna")), (await tableOf(page, "Log levels")).find(([name]) => name === LOGGER)?.[1]);
  await until("the level holds", level, (now) => now === "TRACE");
  await openPage(page, "OSGi", "Configuration");
  await openForm(page, "io.diuna.log");
  page.once("dialog", (dialog) => dialog.accept());
  await page.locator(".ui-dialog").filter({ has: page.locator("#editor") }).getByRole("button", { name: "Delete" }).click();
  await until("the level of logback.xml holds again", level, (now) => now === undefined);
}
