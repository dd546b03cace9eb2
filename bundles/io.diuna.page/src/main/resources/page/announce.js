// SPDX-License-Identifier: Apache-2.0
import { byId, setText } from "./dom.js";

/** Says a result to screen readers where everyone else sees it in the light. */
export function announce(text) {
  setText(byId("announcement"), ""); // an equal text is said again
  requestAnimationFrame(() => setText(byId("announcement"), text));
}
