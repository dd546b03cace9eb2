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
  const found = [];
  for (const width of [360, 1440]) {
    for (const dark of [false, true]) {
      const { page, close } = await browser.open({ width, dark });
      await untilLive(page);
      for (const isIn of [false, true]) {
        if (isIn) await logIn(page, password);
        const name = `${width}-${dark ? "dark" : "light"}`;
        await step(`axe at ${name}, ${isIn ? "logged in" : "logged out"}`, async () => {
          for (const view of VIEWS) {
            await openView(page, view);
            const violations = await check(page, source);
            if (isIn) await browser.screenshot(page, `${view}-${name}`);
            found.push(...violations.map((violation) => `#${view} at ${name}, ${isIn ? "logged in" : "logged out"}: ${violation}`));
          }
        });
      }
      await close();
    }
  }
  await step("no violations", () => assertNone(found, "violations of axe-core"));
}

/** Returns the violations of the page as it is, one line for each rule. Scripts of tools pass the page's policy. */
async function check(page, source) {
  await page.evaluate(source);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { rules, resultTypes: ["violations"] }), RULES);
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target, any }) => `${target} (${any[0]?.message ?? ""})`).join("; ")}`);
}
