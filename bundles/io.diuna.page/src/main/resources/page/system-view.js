// SPDX-License-Identifier: Apache-2.0
import { Access } from "./access.js";
import { Backup } from "./backup.js";
import { Health, Temperature } from "./health.js";
import { LogView } from "./log-view.js";

/** Parts of the view of the system. */
export const parts = [
  { part: new Access(), kinds: [] },
  { part: new Health(), kinds: ["health"] },
  { part: new Temperature(), kinds: ["temperature"] },
  { part: new LogView(), kinds: ["zone", "strip", "plugin", "health", "temperature"] },
  { part: new Backup(), kinds: [] },
];
