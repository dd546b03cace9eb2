// SPDX-License-Identifier: Apache-2.0
// Layout of each view from the smallest phone to a large screen: no horizontal scroll, and targets that a finger hits.
import { layoutFaults } from "./layout-faults.mjs";
import { logIn, openView, untilLive, VIEWS, WIDTHS } from "./page.mjs";
import { assertNone, step } from "./steps.mjs";

export default async function layout(browser, { password }) {
  const found = [];
  for (const width of WIDTHS) {
    const { page, close } = await browser.open({ width });
    await untilLive(page);
    await logIn(page, password);
    await step(`${width} px`, async () => {
      for (const view of VIEWS) {
        await openView(page, view);
        found.push(...(await layoutFaults(page)).map((words) => `#${view} at ${width} px: ${words}`));
      }
    });
    await close();
  }
  await step("nothing is too wide or too small", () => assertNone(found, "faults of the layout"));
}
