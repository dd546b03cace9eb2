// SPDX-License-Identifier: Apache-2.0
// The journey on a phone, by touch: plugins are chosen from its files.
import { journey } from "./journey.mjs";

export default (browser, settings) =>
  journey(browser, settings, { name: "journey-phone", width: 360, wiring: { corner: "Top right", isVertical: true } });
