// SPDX-License-Identifier: Apache-2.0
// The journey at a desk, by mouse and keyboard: plugins are dropped.
import { journey } from "./journey.mjs";

export default (browser, settings) =>
  journey(browser, settings, { name: "journey-desktop", width: 1440, wiring: { corner: "Bottom right", isVertical: false } });
