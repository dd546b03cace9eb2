// SPDX-License-Identifier: Apache-2.0
import { PluginIndex } from "./plugin-index.js";
import { Plugins } from "./plugins.js";

/** Reads everything of the view again after an action of the user. */
function again() {
  for (const { part } of parts) part.refresh().catch((problem) => console.debug(problem));
}

/** Parts of the view of plugins. */
export const parts = [
  { part: new Plugins(again), kinds: ["plugin"] },
  { part: new PluginIndex(again), kinds: ["plugin"] },
];
