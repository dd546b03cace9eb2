// SPDX-License-Identifier: Apache-2.0
import { byId } from "./dom.js";

const DONE = "diuna.guide-done";

/** Returns true if there is no other strip than virtual ones, and nobody said that this is enough. */
export const isDemo = (strips) => strips.every(({ driver }) => driver === "virtual") && localStorage.getItem(DONE) !== "true";

/** Shows below the live picture the way to the guide for the first steps, while there are no real LEDs. */
export function showDemoHint(strips) {
  byId("demo-hint").hidden = !isDemo(strips);
}

/** Keeps that virtual strips are enough. */
export function endDemo() {
  localStorage.setItem(DONE, "true");
  byId("demo-hint").hidden = true;
}
