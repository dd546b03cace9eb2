// SPDX-License-Identifier: Apache-2.0

/** Smallest width and height of a target in px: WCAG 2.2, success criterion 2.5.8. */
const SMALLEST = 24;

/** Returns what is wrong with the layout of a page as it is now: a horizontal scroll, and targets that a finger misses. */
export const layoutFaults = async (page) => [...(await page.evaluate(tooWide)), ...(await page.evaluate(tooSmall, SMALLEST))];

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
