// SPDX-License-Identifier: Apache-2.0
// axe-core on each view, with and without login, light and dark, on phone and desktop; a screenshot of each.
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { logIn, openView, untilLive, VIEWS } from "./page.mjs";
import { assertNone, step } from "./steps.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const RULES = { "target-size": { enabled: true } };

export default async function accessibility(browser, { password }) {
  const source = await readFile(AXE, "utf8");
  const found = await Promise.all([360, 1440].map((width) => checkWidth(browser, width, password, source)));
  await step("no violations", () => assertNone(found.flat(), "violations of axe-core"));
}

/** Returns the violations at one width. */
async function checkWidth(browser, width, password, source) {
  const found = [];
  for (const dark of [false, true]) {
    const { page, close } = await browser.open({ width, dark });
    await untilLive(page);
    for (const isIn of [false, true]) {
      if (isIn) await logIn(page, password);
      const look = `${width}-${dark ? "dark" : "light"}`;
      const name = `${look}, ${isIn ? "logged in" : "logged out"}`;
      await step(`axe at ${name}`, async () => {
        for (const view of VIEWS) {
          await openView(page, view);
          found.push(...(await check(page, source)).map((violation) => `#${view} at ${name}: ${violation}`));
          if (isIn) await browser.screenshot(page, `${view}-${look}`);
        }
      });
    }
    await close();
  }
  return found;
}

/** Returns the violations of the page as it is, one line for each rule. Scripts of tools pass the page's policy. */
async function check(page, source) {
  await page.evaluate(source);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { rules, resultTypes: ["violations"] }), RULES);
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target, any }) => `${target} (${any[0]?.message ?? ""})`).join("; ")}`);
}
