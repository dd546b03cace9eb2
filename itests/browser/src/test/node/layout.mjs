// SPDX-License-Identifier: Apache-2.0
// Layout of each view from the smallest phone to a large screen: no horizontal scroll, and targets that a finger hits.
import { logIn, openView, untilLive, VIEWS, WIDTHS } from "./page.mjs";
import { assertNone, step } from "./steps.mjs";

/** Smallest width and height of a target in px: WCAG 2.2, success criterion 2.5.8. */
const SMALLEST = 24;

export default async function layout(browser, { password }) {
  const found = [];
  for (const width of WIDTHS) {
    const { page, close } = await browser.open({ width });
    await untilLive(page);
    await logIn(page, password);
    await step(`${width} px`, async () => {
      for (const view of VIEWS) {
        await openView(page, view);
        const wide = await page.evaluate(tooWide);
        const small = await page.evaluate(tooSmall, SMALLEST);
        found.push(...[...wide, ...small].map((words) => `#${view} at ${width} px: ${words}`));
      }
    });
    await close();
  }
  await step("nothing is too wide or too small", () => assertNone(found, "faults of the layout"));
}

/** In the page: returns the elements that are wider than it, if it scrolls sideways. */
function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.body.querySelectorAll("*")].filter((node) => node.getBoundingClientRect().right > clientWidth + 0.5);
  const names = beyond.slice(0, 5).map((node) => `${node.tagName.toLowerCase()}.${node.classList} ${node.id}`);
  return [`${scrollWidth} px of ${clientWidth}: ${names.join(", ")}`];
}

/** In the page: returns the visible controls that are smaller. The label of a control is part of it; links in a text are exempt. */
function tooSmall(smallest) {
  const boxOf = (node) => {
    const boxes = [node, ...(node.labels ?? [])].map((one) => one.getBoundingClientRect());
    return { width: Math.max(...boxes.map((box) => box.width)), height: Math.max(...boxes.map((box) => box.height)) };
  };
  const controls = document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']");
  return [...controls]
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !(node.tagName === "A" && node.closest("p")))
    .map((node) => ({ node, box: boxOf(node) }))
    .filter(({ box }) => box.width < smallest || box.height < smallest)
    .map(({ node, box }) => `${node.tagName.toLowerCase()} ${node.id || node.ariaLabel || node.textContent.trim()}: ${box.width} x ${box.height} px`);
}
