// SPDX-License-Identifier: Apache-2.0
import { Connection } from "./connection.js";
import { byId } from "./dom.js";
import { LiveView } from "./live-view.js";
import { Master } from "./master.js";
import { Plugins } from "./plugins.js";
import { refreshStatus } from "./status.js";
import { Strips } from "./strips.js";
import { Zones } from "./zones.js";

const STATUS_INTERVAL_MS = 1000;
const DATA_INTERVAL_MS = 2000;

const liveView = new LiveView(byId("strips"));
const zones = new Zones(liveView);
const master = new Master();
const strips = new Strips(() => refreshData());
const plugins = new Plugins(() => refreshData());
const connection = new Connection(liveView, () => {
  refreshStatus().catch(ignore);
  refreshData();
});

/** Ignores a failed request: it is repeated soon, and the connection reports an unreachable server. */
function ignore(problem) {
  console.debug(problem);
}

const refreshData = () =>
  Promise.allSettled([master.refresh(), zones.refresh(), strips.refresh(), plugins.refresh()]);

/** Repeats the work with a pause after each run, while the server answers. */
function repeat(work, pause) {
  setTimeout(async () => {
    if (connection.answers) await work().catch(ignore);
    repeat(work, pause);
  }, pause);
}

connection.open();
repeat(refreshStatus, STATUS_INTERVAL_MS);
repeat(refreshData, DATA_INTERVAL_MS);
