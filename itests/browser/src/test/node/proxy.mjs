// SPDX-License-Identifier: Apache-2.0
// The page behind a reverse proxy with TLS, below a path. `prefix` is true if the proxy tells its path.
import assert from "node:assert/strict";
import { changeFromAfar } from "./afar.mjs";
import { enterPassword, openView, untilLive, zoneCard } from "./page.mjs";
import { Rest } from "./rest.mjs";
import { assertNone, step, until } from "./steps.mjs";

const ZONE = "left";

export default async function proxy(browser, settings) {
  const rest = new Rest({ ...settings, url: settings.direct });
  await step("a stranger switches nothing", async () => assert.equal(await changeFromAfar(settings.url), 401));
  const { page, faults, close } = await browser.open();
  await step("loads, and asks for the login before it shows light", async () => {
    await page.getByText("Login required").waitFor();
    assert.equal(await page.locator("article").count(), 0, "zones are not shown");
  });
  faults.length = 0; // Chromium reports the refusals
  await step("logs in", async () => {
    await page.getByRole("button", { name: "Log in" }).first().click();
    await enterPassword(page, settings.password);
    await untilLive(page);
  });
  await step("the live picture moves", () => untilMoves(page));
  await step("switches a zone", () => switchZone(page, rest));
  await step("sees at once what others change", () => seeChange(page, rest));
  await step("is logged in after a reload", async () => {
    await page.reload();
    await untilLive(page);
    await page.getByRole("button", { name: "Log out" }).waitFor();
  });
  assertNone(faults, "faults");
  await step("opens the console", () => openConsole(page, settings));
  await close();
}

/** Waits until the picture of a strip has changed ten times: events come one by one and not in blocks. */
async function untilMoves(page) {
  const pictures = new Set();
  const canvas = page.locator("#strips canvas").first();
  await until("ten pictures", async () => {
    pictures.add(await canvas.evaluate((node) => node.toDataURL()));
    return pictures.size;
  }, (count) => count >= 10);
}

async function switchZone(page, rest) {
  const { label, on } = await rest.zone(ZONE);
  const power = zoneCard(page, label).getByRole("switch", { name: `${label} on` });
  for (const next of [!on, on]) {
    await power.click();
    await until(`${ZONE} is ${next ? "on" : "off"}`, async () => (await rest.zone(ZONE)).on === next);
  }
}

/** An event of some hundred bytes comes through, however large the buffer of the proxy is. */
async function seeChange(page, rest) {
  const { label, on } = await rest.zone(ZONE);
  const power = zoneCard(page, label).getByRole("switch", { name: `${label} on` });
  for (const next of [!on, on]) {
    await rest.change(`zones/${ZONE}`, { on: next });
    await until(`the page shows ${ZONE} ${next ? "on" : "off"}`, () => power.isChecked(), (shown) => shown === next);
  }
}

/** The console opens below the path, or says what the proxy has to tell. */
async function openConsole(page, { url, prefix }) {
  await openView(page, "plugins");
  await page.getByRole("link", { name: "Console" }).click();
  if (prefix !== "true") return page.getByText("proxy_set_header X-Forwarded-Prefix").waitFor();
  await page.waitForURL(`${url}system/console/**`);
  await page.goto(`${url}system/console/diuna`);
  const styles = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href).filter(Boolean));
  assert.ok(styles.length > 0 && styles.every((href) => href.startsWith(url)), `styles: ${styles}`);
  for (const link of await page.locator("a[href*='/system/console/']").evaluateAll((links) => links.map(({ href }) => href))) {
    assert.ok(link.startsWith(url), `link ${link}`);
  }
  await page.goto(`${url}system/console/logout`);
  await page.waitForURL(url);
}
