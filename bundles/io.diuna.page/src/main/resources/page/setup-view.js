// SPDX-License-Identifier: Apache-2.0
import { Strips } from "./strips.js";
import { ZoneList } from "./zone-list.js";

/** Reads everything of the view again after an action of the user. */
function again() {
  for (const { part } of parts) part.refresh().catch((problem) => console.debug(problem));
}

const zoneList = new ZoneList(again);

/** Parts of the view of strips and zones. */
export const parts = [
  { part: new Strips(again, (strip) => zoneList.addOn(strip)), kinds: ["strip"] },
  { part: zoneList, kinds: ["zone", "strip"] },
];
