// SPDX-License-Identifier: Apache-2.0
import { Connection } from "./connection.js";
import { byId } from "./dom.js";
import { LiveView } from "./live-view.js";
import { Master } from "./master.js";
import { Plugins } from "./plugins.js";
import { refreshStatus } from "./status.js";
import { StateEvents } from "./state-events.js";
import { Strips } from "./strips.js";
import { Zones } from "./zones.js";

/** Counters (frame number, frame rate, uptime) have no events; everything else is read after an event. */
const COUNTERS_INTERVAL_MS = 1000;

const liveView = new LiveView(byId("strips"));
const zones = new Zones(liveView);
const master = new Master();
const strips = new Strips(() => refresh(["strip"]));
const plugins = new Plugins(() => refresh(["plugin"]));

/** Parts of the page by the kinds of events after which they are read again. */
const parts = [
  { part: master, kinds: ["master"] },
  { part: zones, kinds: ["zone", "look", "plugin"] },
  { part: strips, kinds: ["strip"] },
  { part: plugins, kinds: ["plugin"] },
];

/** Reads the parts that depend on one of the kinds; `all` reads everything. */
function refresh(kinds) {
  const changed = new Set(kinds);
  const due = parts.filter((one) => changed.has("all") || one.kinds.some((kind) => changed.has(kind)));
  return Promise.allSettled(due.map((one) => one.part.refresh()));
}

const events = new StateEvents((kinds) => {
  refresh(kinds);
  refreshStatus().catch(ignore);
});
const connection = new Connection(liveView, () => events.start());

/** Ignores a failed request: the connection reports an unreachable server, and everything is read after a reconnect. */
function ignore(problem) {
  console.debug(problem);
}

/** Repeats the work with a pause after each run, while the server answers. */
function repeat(work, pause) {
  setTimeout(async () => {
    if (connection.answers) await work().catch(ignore);
    else events.stop();
    repeat(work, pause);
  }, pause);
}

connection.open();
repeat(refreshStatus, COUNTERS_INTERVAL_MS);
