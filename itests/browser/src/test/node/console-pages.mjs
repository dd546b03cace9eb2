// SPDX-License-Identifier: Apache-2.0
// Every page of the Felix Web Console: it opens, has content, and reports no error.
import assert from "node:assert/strict";
import { openConsole } from "./console.mjs";
import { assertNone, step } from "./steps.mjs";

const LEAST_CHARACTERS = 60;

export default async function consolePages(browser, settings) {
  const { page, faults, forget, close } = await openConsole(browser, settings);
  const links = await page.locator("#navmenu a[href]").evaluateAll((all) => all.map(({ href, textContent }) => ({ href, title: textContent.trim() })));
  const pages = links.filter(({ href }) => !/logout|#$/.test(href));
  console.log(`        ${pages.map(({ title, href }) => `${title} (${href.replace(settings.url, "")})`).join(", ")}`);
  assert.ok(pages.length > 8, "the menu has pages");
  const dead = [];
  for (const { href, title } of pages) {
    forget();
    await step(title, async () => {
      const response = await page.goto(href);
      await page.waitForLoadState("networkidle");
      if (!href.includes("/status-")) await browser.screenshot(page, `console-${href.split("/").pop()}`); // those are of any length
      const text = await page.locator("#content").innerText();
      const words = text.replace(/\s+/g, " ").trim();
      console.log(`        ${response.status()} ${words.length} ${words.slice(0, 160)}`);
      const reasons = [...faults(), ...(response.ok() ? [] : [`status ${response.status()}`]), ...(words.length < LEAST_CHARACTERS ? [`empty: ${words}`] : [])];
      if (/not (installed|running|available)|missing/i.test(words.slice(0, 200))) reasons.push(`it says: ${words.slice(0, 200)}`);
      dead.push(...reasons.map((reason) => `${title}: ${reason}`));
    });
  }
  assertNone(dead, "dead pages");
  await close();
}
