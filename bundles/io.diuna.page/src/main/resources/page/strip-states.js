// SPDX-License-Identifier: Apache-2.0
import { t } from "./texts.js";

/** Returns the state of a strip in words. */
export function stateText(state) {
  switch (state) {
    case "OK":
      return t("OK");
    case "DEGRADED":
      return t("Degraded");
    case "BACKOFF":
      return t("Offline, retrying");
    case "STUCK":
      return t("Not responding");
    case "UNAVAILABLE":
      return t("Unavailable");
    default:
      return state;
  }
}

/** Returns true if a strip in this state shows frames. */
export const showsFrames = (state) => state === "OK" || state === "DEGRADED";
