// SPDX-License-Identifier: Apache-2.0
// What administrators do in the Felix Web Console, by its own controls.
import { until } from "./steps.mjs";

/** Warnings of a library of the console, which uses what another one no longer likes. */
const OF_LIBRARIES = /^console: JQMIGRATE/;

/** Opens the console in a profile of its own, and logs in on the page, which leads back. */
export async function openConsole(browser, settings) {
  const opened = await browser.open({ hash: "system/console" });
  const { page } = opened;
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/password/i).first().fill(settings.password);
  await dialog.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/system/console/diuna");
  return { ...opened, faults: () => opened.faults.filter((fault) => !OF_LIBRARIES.test(fault)), forget: () => (opened.faults.length = 0) };
}

/** Opens a page of the console by its menu. */
export async function openPage(page, category, title) {
  const menu = page.locator("#navmenu");
  await menu.getByText(category, { exact: true }).hover();
  await menu.getByRole("menuitem", { name: title, exact: true }).click();
  await page.locator("h1").filter({ hasText: title }).waitFor();
}

/** Returns the row of a bundle on the page Bundles. */
export const bundleRow = (page, symbolicName) =>
  page.locator("#plugin_table tbody tr").filter({ has: page.locator(".symName").getByText(symbolicName, { exact: true }) });

/** Waits until a bundle is in a state; undefined if it is gone. The page shows what was when it was loaded. */
export async function untilState(page, symbolicName, wanted) {
  const row = bundleRow(page, symbolicName);
  const state = async () => {
    const loaded = page.waitForResponse((response) => response.url().endsWith("/.json"));
    await page.getByRole("button", { name: "Reload" }).first().click();
    await loaded;
    return (await row.count()) === 0 ? undefined : row.locator("td").nth(4).innerText();
  };
  await until(`${symbolicName} is ${wanted}`, state, (now) => now === wanted);
}

/** Presses a button of a bundle: Start, Stop, Update, Uninstall or Refresh Package Imports. */
export async function press(page, symbolicName, button) {
  await bundleRow(page, symbolicName).getByTitle(button, { exact: true }).click();
}

/** Installs a bundle by the form of the page Bundles, and starts it. */
export async function install(page, jar) {
  await page.getByRole("button", { name: "Install/Update..." }).first().click();
  const dialog = dialogOf(page, "#uploadDialog");
  await dialog.locator("[name=bundlestart]").check();
  await dialog.locator("input[type=file]").first().setInputFiles(jar);
  await dialog.getByRole("button", { name: "Install or Update" }).click();
}

/** Updates a bundle by the form of its row. */
export async function update(page, symbolicName, jar) {
  await press(page, symbolicName, "Update");
  const dialog = dialogOf(page, "#updateDialog");
  await dialog.locator("input[type=file]").first().setInputFiles(jar);
  await dialog.getByRole("button", { name: "Upload..." }).click();
}

/** Opens the form of a configuration on the page Configuration, by its PID; of a factory, that of a new one, by its name. */
export async function openForm(page, name) {
  const cells = page.locator("#configTable tbody td.pointer");
  const ofFactory = cells.filter({ has: page.locator(`[title="${name}"]`) }); // which shows a hint instead of the PID
  await ofFactory.or(cells.filter({ hasText: name })).first().click();
  await dialogOf(page, "#editor").waitFor();
}

/** Enters values in the open form, by key; of a list, the first one. */
export async function enter(page, values) {
  const form = page.locator("#editorForm");
  for (const [key, value] of Object.entries(values)) await form.locator(`[name="${key}"]`).first().fill(value);
}

/** Saves the open form; returns undefined if it was stored, or else the words that say why not. */
export async function save(page) {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await dialogOf(page, "#editor").getByRole("button", { name: "Save" }).click();
  if ((await answered).status() < 400) return undefined;
  return words(page);
}

/** Returns what the dialog with the console's answer says, and closes it. */
export async function words(page) {
  const dialog = page.getByRole("dialog", { name: "AJAX Error" });
  await dialog.waitFor();
  const text = await dialog.locator(".ui-dialog-content").innerText();
  await dialog.getByRole("button", { name: "Ok" }).click();
  await dialog.waitFor({ state: "hidden" });
  return text;
}

/** Closes the open form. */
export async function cancel(page) {
  const dialog = dialogOf(page, "#editor");
  await dialog.getByRole("button", { name: "Cancel" }).last().click();
  await dialog.waitFor({ state: "hidden" });
}

/** Returns the rows of a table of the page Diuna as texts, by its title. */
export async function tableOf(page, title) {
  const table = page.locator(".ui-widget-header.buttonGroup").filter({ hasText: title }).locator("+ div table");
  const rows = await table.locator("tbody tr").all();
  return Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
}

const dialogOf = (page, content) => page.locator(".ui-dialog").filter({ has: page.locator(content) });
